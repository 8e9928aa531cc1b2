/**
 * Makes elements.
 *
 * Children are nodes or strings; strings become text nodes, so nothing that a person or an app
 * wrote is ever read as HTML. No module of this page writes innerHTML.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An HTML element. Of the attributes, functions become listeners (`onclick`), `true` an empty
 * attribute, `false` and `undefined` nothing.
 *
 * @param {string} tag
 * @param {Object<string, unknown>} attributes
 * @param {...(Node|string|undefined|null|false|Array)} children
 */
export function h(tag, attributes = {}, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

/** An SVG element, made as `h` makes HTML. */
export function s(tag, attributes = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), attributes, children);
}

/** A fragment of the children that are there. */
export function fragment(...children) {
  const parts = document.createDocumentFragment();
  parts.append(...present(children));
  return parts;
}

/** Changes the text of an element; where it is the same, a live region is not made to say it again. */
export function setText(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...present(children));
  return element;
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}
