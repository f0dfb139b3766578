import { type Node, parseSync, type Program, visitorKeys } from "oxc-parser";

export interface Source {
  /** From the top of the repository: src/core/money.ts. */
  readonly file: string;
  readonly text: string;
}
/** A rule of the house: what it finds wrong in a file, one sentence each. */
export type Rule = (source: Source) => string[];

/** A node of the syntax tree with the way to it. */
export interface Place {
  readonly node: Node;
  readonly parent: Node | undefined;
  /** Under which name the parent holds it. */
  readonly key: string;
}

interface Tree {
  readonly program: Program;
  readonly comments: readonly string[];
  readonly places: readonly Place[];
}
/** Every rule looks at every file: each is parsed once. */
const trees = new WeakMap<Source, Tree>();
function treeOf(source: Source): Tree {
  const known = trees.get(source);
  if (known !== undefined) return known;
  const { program, comments } = parseSync(source.file, source.text);
  const places = [...walk({ node: program, parent: undefined, key: "" })];
  const tree = { program, comments: comments.map(({ value }) => value), places };
  trees.set(source, tree);
  return tree;
}
export const nodesOf = (source: Source): readonly Place[] => treeOf(source).places;
export const programOf = (source: Source): Program => treeOf(source).program;
export const commentsOf = (source: Source): readonly string[] => treeOf(source).comments;

/**
 * Everything a file imports: also types, re-exports, `import("…")` as a value and as a type. An arrow is an arrow. What
 * is not a plain string cannot be judged and comes back as its own text.
 */
export function importsOf(source: Source): string[] {
  return nodesOf(source).flatMap(({ node }) => {
    if (node.type === "TSExternalModuleReference") return [node.expression.value];
    if (!isImport(node) || node.source === null) return [];
    return [node.source.type === "Literal" ? String(node.source.value) : textOf(source, node.source)];
  });
}

const isImport = (node: Node) =>
  node.type === "ImportDeclaration" ||
  node.type === "ExportNamedDeclaration" ||
  node.type === "ExportAllDeclaration" ||
  node.type === "ImportExpression" ||
  node.type === "TSImportType";

const textOf = ({ text }: Source, { start, end }: Node): string => text.slice(start, end);

/** An identifier that names a variable or a type, not a property, a key or what another file calls its export. */
export function isReference({ node, parent, key }: Place): boolean {
  if (node.type !== "Identifier") return false;
  if (parent !== undefined && "computed" in parent && parent.computed) return true;
  const isName = ["property", "key", "imported", "exported", "label", "meta"].includes(key);
  return !isName && !(parent?.type === "TSQualifiedName" && key === "right");
}

/** The member that is taken of `node`, where it is plain to see: `.env`, `["env"]`, and the `B` of a type `A.B`. */
export function memberTaken({ node, parent }: Place): string | undefined {
  if (parent?.type === "TSQualifiedName" && parent.left === node) return parent.right.name;
  if (parent?.type !== "MemberExpression" || parent.object !== node) return undefined;
  if (parent.property.type === "Literal") return String(parent.property.value);
  return parent.property.type === "Identifier" && !parent.computed ? parent.property.name : undefined;
}

function* walk(place: Place): Generator<Place> {
  yield place;
  for (const key of visitorKeys[place.node.type] ?? []) {
    const child: unknown = place.node[key as keyof Node];
    for (const node of Array.isArray(child) ? child : [child]) {
      if (isNode(node)) yield* walk({ node, parent: place.node, key });
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;
