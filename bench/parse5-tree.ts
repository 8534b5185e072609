/**
 * parse5's tree in our own elements: what inputs/html is held against. Comments and doctype are
 * dropped as there, and templates hold their content as plain children.
 */
import { parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import { append, attribute, detach, insertBefore, newElement, newText, type Attribute, type ElementNode, type TreeNode } from '../src/model/document.ts'

const NAMESPACES = new WeakMap<ElementNode, string>()
const HTML = 'http://www.w3.org/1999/xhtml'

/** What parse5 wants to hold for comments and doctypes; it stands in no tree. */
const nothing = (): TreeNode => newText('')
let mode = 'no-quirks'

const adapter = {
  createDocument: () => newElement('#document'),
  createDocumentFragment: () => newElement('#fragment'),
  createElement(tag: string, namespace: string, attributes: Attribute[]): ElementNode {
    const element = newElement(tag, attributes)
    if (namespace !== HTML) NAMESPACES.set(element, namespace)
    return element
  },
  createCommentNode: nothing,
  createTextNode: newText,
  appendChild(parent: ElementNode, node: TreeNode): void { if (node.kind === 'element' || node.value !== '') append(parent, node) },
  insertBefore(parent: ElementNode, node: TreeNode, reference: TreeNode): void { if (reference.parent === parent && (node.kind === 'element' || node.value !== '')) insertBefore(node, reference) },
  // Templates hold their content as plain children: declarative shadow roots are text of the page.
  setTemplateContent: () => {},
  getTemplateContent: (template: ElementNode) => template,
  setDocumentType: () => {},
  setDocumentMode: (_: ElementNode, value: string) => { mode = value },
  getDocumentMode: () => mode,
  detachNode: detach,
  insertText(parent: ElementNode, value: string): void {
    if (parent.last?.kind === 'text') parent.last.value += value
    else append(parent, newText(value))
  },
  insertTextBefore(parent: ElementNode, value: string, reference: TreeNode): void {
    if (reference.previous?.kind === 'text') reference.previous.value += value
    else if (reference.parent === parent) insertBefore(newText(value), reference)
  },
  adoptAttributes(element: ElementNode, attributes: Attribute[]): void {
    const own = element.attributes as Attribute[]
    for (const a of attributes) if (attribute(element, a.name) === null) own.push(a)
  },
  getFirstChild: (node: ElementNode) => node.first,
  getChildNodes(node: ElementNode): TreeNode[] {
    const children: TreeNode[] = []
    for (let child = node.first; child; child = child.next) children.push(child)
    return children
  },
  getParentNode: (node: TreeNode) => node.parent,
  getAttrList: (node: ElementNode) => node.attributes,
  getTagName: (node: ElementNode) => node.tag,
  getNamespaceURI: (node: ElementNode) => NAMESPACES.get(node) ?? HTML,
  getTextNodeContent: (node: TreeNode) => (node.kind === 'text' ? node.value : ''),
  getCommentNodeContent: () => '',
  getDocumentTypeNodeName: () => '',
  getDocumentTypeNodePublicId: () => '',
  getDocumentTypeNodeSystemId: () => '',
  isTextNode: (node: TreeNode) => node.kind === 'text',
  isCommentNode: () => false,
  isDocumentTypeNode: () => false,
  isElementNode: (node: TreeNode) => node.kind === 'element',
  setNodeSourceCodeLocation: () => {},
  getNodeSourceCodeLocation: () => null,
  updateNodeSourceCodeLocation: () => {},
}

export const parse5Tree = (text: string): ElementNode => parse(text, { scriptingEnabled: false, treeAdapter: adapter as unknown as TreeAdapter<DefaultTreeAdapterMap> }) as unknown as ElementNode
