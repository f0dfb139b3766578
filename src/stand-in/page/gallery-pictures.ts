/** The gallery's pictures, drawn here so that it needs no network: small scenes that show edges, middle and direction. */

const scene = (width: number, height: number, inside: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${inside}</svg>`,
  )}`;

const star = (colour: string): string =>
  scene(100, 100, `<path fill="${colour}" d="M50 4l14 30 33 4-24 23 6 33-29-16-29 16 6-33L3 38l33-4z"/>`);

const stripes = Array.from(
  { length: 12 },
  (_, index) => `<path fill="${index % 2 === 0 ? "#F6C453" : "#8BC6A4"}" d="M${index * 50} 0h50v300h-50z"/>`,
).join("");

const pictures: Readonly<Record<string, string>> = {
  field: scene(
    600,
    390,
    `<path fill="#BFE3F5" d="M0 0h600v230H0z"/><circle cx="470" cy="95" r="42" fill="#FBD978"/>
     <path fill="#6FA98A" d="M0 210l130-95 110 80 120-110 140 120 100-60v90H0z"/>
     <path fill="#A8CF6F" d="M0 220h600v170H0z"/>
     <path stroke="#86B24C" stroke-width="7" d="M0 390l230-170M120 390l140-170M260 390l36-170M400 390l-60-170M540 390L380 220"/>
     <path fill="#B4523A" d="M105 200l70-55 70 55z"/><path fill="#FFF6E3" d="M120 200h110v60H120z"/>
     <path fill="#7A4A32" d="M160 218h30v42h-30z"/>`,
  ),
  portrait: scene(
    300,
    480,
    `<path fill="#CFE4D8" d="M0 0h300v480H0z"/><path fill="#0B7A4B" d="M30 480c0-120 45-175 120-175s120 55 120 175z"/>
     <circle cx="150" cy="190" r="82" fill="#E9B994"/><path fill="#4B3A33" d="M66 190c0-70 40-104 84-104s84 34 84 104c-20-34-40-46-84-46s-64 12-84 46z"/>
     <circle cx="122" cy="198" r="8" fill="#33261F"/><circle cx="178" cy="198" r="8" fill="#33261F"/>
     <path d="M120 232c20 18 40 18 60 0" stroke="#33261F" stroke-width="6" fill="none" stroke-linecap="round"/>`,
  ),
  paper: scene(
    300,
    400,
    `<path fill="#EDEFF2" d="M0 0h300v400H0z"/><path fill="#FFFFFF" d="M40 34h220v332H40z"/>
     <path fill="#0B7A4B" d="M66 62h90v16H66z"/>
     <path stroke="#B9C1CA" stroke-width="8" d="M66 112h168M66 142h168M66 172h120M66 212h168M66 242h140"/>
     <circle cx="196" cy="312" r="34" fill="none" stroke="#C8372D" stroke-width="6"/>`,
  ),
  pulse: scene(
    200,
    200,
    `<path fill="#E7F4EC" d="M0 0h200v200H0z"/><circle cx="100" cy="100" r="40" fill="#17C950">
     <animate attributeName="r" values="30;62;30" dur="2s" repeatCount="indefinite"/></circle>`,
  ),
  star: star("#F5A623"),
  "star-grey": star("#C4CBD3"),
  stripes: scene(600, 300, `${stripes}<circle cx="300" cy="150" r="70" fill="#FFFFFF"/>`),
};

/** A bot's own pictures stand behind its own server, which may not run: a square like a QR code is enough to see its place. */
const square = (x: number, y: number): string =>
  `<path fill="#14201A" fill-rule="evenodd" d="M${x} ${y}h84v84h-84zM${x + 14} ${y + 14}v56h56v-56zM${x + 26} ${y + 26}h32v32h-32z"/>`;

const qr = scene(
  300,
  300,
  `<path fill="#FFFFFF" d="M0 0h300v300H0z"/>${square(30, 30)}${square(186, 30)}${square(30, 186)}
   <path fill="#14201A" d="M140 40h24v24h-24zM140 90h24v48h-24zM40 140h48v24H40zM190 140h24v24h-24zM240 140h24v48h-24zM140 180h48v24h-48zM200 210h36v24h-36zM140 240h24v24h-24zM250 250h24v24h-24z"/>`,
);

export const ownPicture = (): string => qr;

export function galleryPicture(url: string): string {
  const name = /\/([\w-]+)\.png$/u.exec(url)?.[1];
  return (name === undefined ? undefined : pictures[name]) ?? url;
}
