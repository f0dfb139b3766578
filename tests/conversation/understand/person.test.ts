import { expect, test } from "vitest";
import { readAddress, readPersonName, readRelation, readVillage } from "#conversation/understand/person.ts";

test.each([
  ["นางบัวผัน ใจดี", ["นาง", "บัวผัน", "ใจดี"]],
  ["น.ส. สมศรี  มีสุข ค่ะ", ["นางสาว", "สมศรี", "มีสุข"]],
  ["ชื่อ เด็กชายเมฆ แก้วใส ครับ", ["ด.ช.", "เมฆ", "แก้วใส"]],
  ["มานี ณ อยุธยา", ["", "มานี", "ณ อยุธยา"]],
  ["นายอาหลู่ -", ["นาย", "อาหลู่", ""]],
  ["บัวผัน", undefined],
  ["นาง", undefined],
  ["นางบัวผัน 081", undefined],
  ["😀 😀", undefined],
  ["", undefined],
])("the name in “%s” is %j", (typed, name) => {
  const read = readPersonName(typed);
  expect(read && [read.title, read.givenName, read.familyName]).toEqual(name);
});

const villages = [{ villageNo: 3, name: "บ้านโนนสวรรค์" }];
test.each([
  ["3", 3],
  ["หมู่ 3", 3],
  ["หมู่ที่ ๓ ค่ะ", 3],
  ["ม.12", 12],
  ["โนนสวรรค์", 3],
  ["หมู่บ้านโนนสวรรค์", 3],
  ["บ้านอื่น", undefined],
  ["หมู่ 3 กับ 4", undefined],
])("the village in “%s” is %s", (typed, village) => {
  expect(readVillage(typed, villages)).toBe(village);
});

test.each([
  ["12/3", { houseNo: "12/3" }],
  ["บ้านเลขที่ ๑๒/๓ ซอยวัด", { houseNo: "12/3", addressRest: "ซอยวัด" }],
  ["ข้างวัดใหม่", { addressRest: "ข้างวัดใหม่" }],
  ["", undefined],
  ["ก".repeat(121), undefined],
])("the address “%s” is read as %j", (typed, address) => {
  expect(readAddress(typed)).toEqual(address);
});

test.each([
  ["บุตร", "child"],
  ["ลูกสาว", "child"],
  ["พ่อ", "father"],
  ["พี่สาว", "sibling"],
  ["คู่สมรส", "spouse"],
  ["ตัวสมาชิกเอง", undefined],
  ["อะไรนะ", undefined],
])("“%s” is %s", (typed, relation) => {
  expect(readRelation(typed)).toBe(relation);
});
