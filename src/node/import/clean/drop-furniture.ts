import type { Element, ElementContent } from 'hast'
import { element, hasClass, isBlank, isElement, property, rewrite, text, wordsIn } from '../elements.ts'

/** What programs put around and into a text: menus, breadcrumbs, tables of contents, buttons, forms. */
const furniture =
  /^(?:breadcrumbs?|page-metadata|toc-?(?:macro|container)?|toc|navigation|nav(?:bar|box)|sidebar|aui-(?:nav|toolbar)|likes-and-labels.*|labels-(?:section|content)|comments?-(?:section|container)|page-restrictions|contributors|mw-editsection|printfooter|catlinks|footer|share-?buttons?|skip-?link|screen-reader-text|sr-only|visually-hidden|hidden|anchor-?link|headerlink|hash-link|expand-control-icon|macro-placeholder|plugin_pagetree|cp-control-panel|pageMetadata)$/i

const droppedTags = new Set(['script', 'style', 'noscript', 'template', 'nav', 'head', 'title-bar', 'button', 'dialog', 'menu'])

/** Leaves out what is no part of the text: scripts, menus, breadcrumbs, what is hidden, and small signs that only decorate. */
export const dropFurniture = (content: readonly ElementContent[]): ElementContent[] =>
  rewrite(content, (node) => {
    if (droppedTags.has(node.tagName) || isFurniture(node)) return []
    if (isElement(node, 'img')) return isDecoration(node) ? decorationText(node) : [node]
    if (isElement(node, 'footer', 'form')) return node.children
    // `main > header` holds the title of a page; in a text it holds nothing that the title does not say.
    if (isElement(node, 'header', 'hgroup', 'section', 'article', 'main', 'font', 'center')) return node.children
    if (isElement(node, 'li') && wordsIn(node.children) === '' && !hasPicture(node)) return []
    return [node]
  })

const isFurniture = (node: Element): boolean =>
  hasClass(node, furniture) ||
  /^(?:breadcrumb.*|toc|comments|footer|header|sidebar|likes|labels|navigation)$/i.test(property(node, 'id')) ||
  /^(?:navigation|search|banner|contentinfo|toolbar|button|dialog)$/.test(property(node, 'role')) ||
  /breadcrumb/i.test(property(node, 'ariaLabel')) ||
  'hidden' in node.properties ||
  /(?:^|;)\s*display\s*:\s*none/i.test(property(node, 'style'))

/** Smileys, icons of a few pixels and pictures that count readers. */
const isDecoration = (node: Element): boolean =>
  hasClass(node, /^(?:emoticon.*|emoji|icon|confluence-userlink-icon|userLogo)$/) ||
  ['width', 'height'].some((name) => property(node, name) !== '' && Number.parseFloat(property(node, name)) <= 24)

/** A smiley as its own sign; the name of an icon says nothing. */
const decorationText = (node: Element): ElementContent[] =>
  /^\P{ASCII}{1,4}$/u.test(property(node, 'alt')) ? [text(property(node, 'alt'))] : []

const hasPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)))

/** Check boxes of a list of tasks are no text, and marks of colour or a status are. */
export const plainMacros = (content: readonly ElementContent[]): ElementContent[] =>
  rewrite(content, (node) => {
    if (isElement(node, 'input') || isElement(node, 'select', 'textarea', 'label'))
      return isElement(node, 'label') ? node.children : []
    if (isElement(node, 'u', 'mark', 'span', 'time', 'ins', 'small', 'big', 'abbr')) return node.children
    // A block in the form of a `div`: its text is a paragraph, and around paragraphs it says nothing.
    if (isElement(node, 'div'))
      return hasBlock(node.children) ? node.children : node.children.every(isBlank) ? [] : [element('p', node.children)]
    if (isElement(node, 'kbd', 'samp', 'tt')) return [element('code', node.children)]
    if (isElement(node, 'pre') || hasClass(node, /^(?:syntaxhighlighter-pre|codeContent)$/)) return [codeBlock(node)]
    return [node]
  })

const blocks = /^(?:p|ul|ol|dl|table|h[1-6]|pre|blockquote|alert|div|figure|hr)$/
const hasBlock = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => node.type === 'element' && (blocks.test(node.tagName) || hasBlock(node.children)))

const codeBlock = (node: Element): Element => (isElement(node, 'pre') ? node : element('div', node.children))
