import path from "node:path";
import { commentsOf, isReference, nodesOf, programOf, type Rule } from "./syntax.ts";

const linesMax = 300;
export const aFileFitsInOneReading: Rule = ({ file, text }) => {
  const lines = text.split("\n").length - 1;
  return lines > linesMax ? [`${file}: ${lines} lines; ${linesMax} are enough`] : [];
};

/** Words that say nothing about what they name. */
const emptyWords = /^(utils?|helpers?|common|shared|misc|services?|managers?|handlers?|data|info|items?)$/u;
export const filesHavePlainNames: Rule = ({ file }) => {
  const parts = file.split("/").slice(1);
  const odd = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/u.test(part));
  const empty = parts.filter((part) => part.split(/[-.]/u).some((word) => emptyWords.test(word)));
  return [
    ...odd.map((part) => `${file}: ${part} is not kebab-case`),
    ...empty.map((part) => `${file}: ${part} says nothing about what it holds`),
  ];
};

/** The one JavaScript file, with its reason; everything else is checked by the compiler. */
const exemptFromTypes: Readonly<Record<string, string>> = {
  "src/begin.mjs": "runs before anything is installed, under whatever Node the machine has",
};
export const everythingIsTyped: Rule = ({ file }) =>
  /\.[cm]?jsx?$/u.test(file) && !Object.hasOwn(exemptFromTypes, file) ? [`${file}: is not TypeScript`] : [];

export const noBarrels: Rule = (source) => {
  const { body } = programOf(source);
  const passesOn = body.filter(
    (node) =>
      node.type === "ExportAllDeclaration" ||
      (node.type === "ExportNamedDeclaration" && node.source !== null),
  );
  const imports = body.filter(({ type }) => type === "ImportDeclaration");
  const listed = body.filter((node) => node.type === "ExportNamedDeclaration" && node.declaration === null);
  const onlyPasses =
    body.length > 0 &&
    (passesOn.length === body.length ||
      (listed.length > 0 && imports.length + listed.length === body.length));
  return onlyPasses ? [`${source.file}: only passes on what other files export`] : [];
};

const unwanted: Readonly<Record<string, string>> = {
  ClassDeclaration: "a class",
  ClassExpression: "a class",
  TSEnumDeclaration: "an enum",
  ExportDefaultDeclaration: "a default export",
};
export const noClassEnumDefaultOrI: Rule = (source) =>
  nodesOf(source).flatMap(({ node }) => {
    if (Object.hasOwn(unwanted, node.type)) return [`${source.file}: ${unwanted[node.type]}`];
    const named = node.type === "TSInterfaceDeclaration" || node.type === "TSTypeAliasDeclaration";
    return named && /^I[A-Z][a-z]/u.test(node.id.name)
      ? [`${source.file}: ${node.id.name} begins with an I`]
      : [];
  });

export const nothingIsLeftToDo: Rule = (source) =>
  commentsOf(source)
    .filter((comment) => /\b(TODO|FIXME|XXX|HACK)\b/u.test(comment))
    .map((comment) => `${source.file}: ${comment.trim()}`);

/** Tests pass functions instead; a replaced module tests an imagination. */
export const noModuleMocking: Rule = (source) =>
  path.basename(source.file).includes(".test.")
    ? nodesOf(source)
        .filter((place) => isReference(place) && "name" in place.node && place.node.name === "vi")
        .filter(
          ({ parent }) =>
            parent?.type === "MemberExpression" &&
            parent.property.type === "Identifier" &&
            /mock|stubGlobal|stubEnv/iu.test(parent.property.name),
        )
        .map(() => `${source.file}: replaces a module or a global`)
    : [];
