// src/inputs/html.ts
import { parse } from "parse5";

// src/model/document.ts
var MAX_DEPTH = 400;
function attribute(element, name) {
  for (const a of element.attributes) if (a.name === name) return a.value;
  return null;
}
function newElement(tag, attributes = []) {
  return { kind: "element", tag, attributes, parent: null, previous: null, next: null, first: null, last: null, depth: 0 };
}
function newText(value) {
  return { kind: "text", value, parent: null, previous: null, next: null };
}
function append(parent, node) {
  let home = parent;
  if (node.kind === "element") {
    while (home.depth >= MAX_DEPTH && home.parent) home = home.parent;
    node.depth = home.depth + 1;
  }
  node.parent = home;
  node.previous = home.last;
  node.next = null;
  if (home.last) home.last.next = node;
  else home.first = node;
  home.last = node;
}
function detach(node) {
  const { parent, previous, next } = node;
  if (!parent) return;
  if (previous) previous.next = next;
  else parent.first = next;
  if (next) next.previous = previous;
  else parent.last = previous;
  node.parent = node.previous = node.next = null;
}
function insertBefore(node, reference) {
  const parent = reference.parent;
  if (!parent) return;
  if (node.kind === "element") node.depth = Math.min(parent.depth + 1, MAX_DEPTH);
  node.parent = parent;
  node.previous = reference.previous;
  node.next = reference;
  if (reference.previous) reference.previous.next = node;
  else parent.first = node;
  reference.previous = node;
}
function* descendants(top) {
  let node = top.first;
  while (node) {
    yield node;
    if (node.kind === "element" && node.first) {
      node = node.first;
      continue;
    }
    while (node && node !== top && !node.next) node = node.parent;
    node = node === top || !node ? null : node.next;
  }
}
function textOf(node) {
  if (node.kind === "text") return node.value;
  let text = "";
  for (const d of descendants(node)) if (d.kind === "text") text += d.value;
  return text;
}

// src/model/outcome.ts
var ok = (value) => ({ ok: true, value });

// src/inputs/html.ts
var NAMESPACES = /* @__PURE__ */ new WeakMap();
var HTML = "http://www.w3.org/1999/xhtml";
var nothing = () => newText("");
var mode = "no-quirks";
var adapter = {
  createDocument: () => newElement("#document"),
  createDocumentFragment: () => newElement("#fragment"),
  createElement(tag, namespace, attributes) {
    const element = newElement(tag, attributes);
    if (namespace !== HTML) NAMESPACES.set(element, namespace);
    return element;
  },
  createCommentNode: nothing,
  createTextNode: newText,
  appendChild(parent, node) {
    if (node.kind === "element" || node.value !== "") append(parent, node);
  },
  insertBefore(parent, node, reference) {
    if (reference.parent === parent && (node.kind === "element" || node.value !== "")) insertBefore(node, reference);
  },
  // Templates hold their content as plain children: declarative shadow roots are text of the page.
  setTemplateContent(template, content) {
    CONTENTS.set(template, content);
  },
  getTemplateContent: (template) => CONTENTS.get(template) ?? template,
  setDocumentType: () => {
  },
  setDocumentMode: (_, value) => {
    mode = value;
  },
  getDocumentMode: () => mode,
  detachNode: detach,
  insertText(parent, value) {
    if (parent.last?.kind === "text") parent.last.value += value;
    else append(parent, newText(value));
  },
  insertTextBefore(parent, value, reference) {
    if (reference.previous?.kind === "text") reference.previous.value += value;
    else if (reference.parent === parent) insertBefore(newText(value), reference);
  },
  adoptAttributes(element, attributes) {
    const own = element.attributes;
    for (const a of attributes) if (attribute(element, a.name) === null) own.push(a);
  },
  getFirstChild: (node) => node.first,
  getChildNodes(node) {
    const children = [];
    for (let child2 = node.first; child2; child2 = child2.next) children.push(child2);
    return children;
  },
  getParentNode: (node) => node.parent,
  getAttrList: (node) => node.attributes,
  getTagName: (node) => node.tag,
  getNamespaceURI: (node) => NAMESPACES.get(node) ?? HTML,
  getTextNodeContent: (node) => node.kind === "text" ? node.value : "",
  getCommentNodeContent: () => "",
  getDocumentTypeNodeName: () => "",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  isTextNode: (node) => node.kind === "text",
  isCommentNode: () => false,
  isDocumentTypeNode: () => false,
  isElementNode: (node) => node.kind === "element",
  setNodeSourceCodeLocation: () => {
  },
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => {
  }
};
var CONTENTS = /* @__PURE__ */ new WeakMap();
function parseHtml(text, source) {
  const root = parse(text, { scriptingEnabled: false, treeAdapter: adapter });
  return ok({ source, format: "html", root, base: baseOf(root, source.url) });
}
function baseOf(root, url) {
  const html = child(root, "html");
  const head = html && child(html, "head");
  for (let node = head?.first ?? null; node; node = node.next) {
    if (node.kind !== "element" || node.tag !== "base") continue;
    const href = attribute(node, "href");
    if (href === null) continue;
    try {
      return new URL(href, url ?? void 0).href;
    } catch {
      return url;
    }
  }
  return url;
}
function child(parent, tag) {
  for (let node = parent.first; node; node = node.next) if (node.kind === "element" && node.tag === tag) return node;
  return null;
}

// ../../tmp/t.ts
import fs from "node:fs";
import zlib from "node:zlib";
var s = { path: null, member: null, url: null, id: null, format: null, encoding: null };
for (const n of [1e3, 5e3, 2e4, 1e5]) {
  const t = Date.now();
  const d = parseHtml("<div>".repeat(n) + "hello", s);
  console.log(n, Date.now() - t, d.ok && textOf(d.value.root));
}
var dir = "/work/shared/corpora/wcxb/pages/";
var pages = fs.readdirSync(dir).slice(0, 200).map((f) => zlib.gunzipSync(fs.readFileSync(dir + f)).toString());
for (let k = 0; k < 3; k++) {
  const t = Date.now();
  let len = 0;
  for (const p of pages) {
    const d = parseHtml(p, s);
    if (k == 0) len += d.ok ? textOf(d.value.root).length : 0;
  }
  console.log("ms/page", (Date.now() - t) / pages.length, len, pages.reduce((a, b) => a + b.length, 0) / pages.length);
}
