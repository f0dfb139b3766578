/** What has to have happened in the fund "ban-rai" before a command's examples can run; the commands go in their own order. */
const fund = "--fund ban-rai";
const offices = [
  ["1-001", "คำพันธ์", "chair"],
  ["1-002", "สุดใจ", "treasurer"],
  ["1-003", "จันทร์เพ็ญ", "secretary"],
  ["1-004", "บุญมี", "deputy"],
  ["1-005", "ประเสริฐ", "registrar"],
  ["1-006", "ละมัย", "representative"],
  ["1-007", "ทองใบ", "representative"],
  ["1-008", "สมร", "registrar"],
] as const;
const members = [
  ["1-101", "บัวลา", 1],
  ["2-101", "คำหล้า", 2],
  ["2-102", "หนูจันทร์", 2],
  ["1-102", "ทองแดง", 1],
  ["1-103", "วันดี", 1],
] as const;

const pays = (member: string, on: string, key: string): string =>
  `contribution record ${fund} --member ${member} --amount 360 --on ${on} --method cash --by 1-002 --key ${key}`;
const files = (member: string, key: string, more: string): string =>
  `claim file ${fund} --member ${member} ${more} --by 1-007 --key ${key}`;
const stay =
  '--event illness --from 2569-02-01 --to 2569-02-03 --answers "hospital=โรงพยาบาลบ้านไร่" --documents discharge-paper';
const votes = (claim: string, who: readonly string[], says: string): string[] =>
  who.map((by) => `claim vote ${fund} --claim ${claim} --by ${by} --says ${says}`);

export const beforeCommand: Readonly<Record<string, readonly string[]>> = {
  "claim quote": [
    "fund create --code ban-rai --name กองทุนบ้านไร่ --rules yasothon-2562",
    ...offices.flatMap(([number, name, role]) => [
      `member add ${fund} --number ${number} --given-name ${name} --joined 2567-11-01 --village 1`,
      ...(number === "1-008" ? [] : [`committee add ${fund} --member ${number} --role ${role}`]),
    ]),
    ...members.flatMap(([number, name, village]) => [
      `member add ${fund} --number ${number} --title นาง --given-name ${name} --family-name ใจงาม --joined 2567-11-01 --village ${village}`,
      pays(number, "2567-11-01", `${number}-1`),
      pays(number, "2568-11-01", `${number}-2`),
    ]),
    // Enough in the box for a death.
    ...offices.map(([number]) => pays(number === "1-002" ? "2-102" : number, "2568-12-01", `box-${number}`)),
  ],
  // Nobody represents the second village, and its registrar leaves office before voting.
  "claim open": [
    files("2-101", "paper-2", stay),
    `committee add ${fund} --member 1-008 --role registrar`,
    `committee end ${fund} --member 1-005 --role registrar --on 2569-02-20 --by 1-001`,
  ],
  "claim substitute": [
    `kin add ${fund} --member 2-102 --relation sibling --kin-member 1-008 --by 1-003`,
    files("2-102", "paper-3", stay),
  ],
  "claim heir": [
    files("1-102", "paper-4", "--event death --day 2569-02-18 --documents death-certificate,beneficiary-id"),
  ],
  "claim appeal": [
    files("1-103", "paper-5", stay),
    ...votes("CL/5", ["1-006"], "yes"),
    ...votes("CL/5", ["1-001", "1-003"], 'no --reason "เอกสารไม่ชัดเจนค่ะ"'),
  ],
  "claim take-back": [
    ...votes("CL/4", ["1-006"], "yes"),
    ...votes("CL/4", ["1-001", "1-003"], 'no --reason "ไม่พบชื่อในทะเบียนบ้าน"'),
  ],
};
