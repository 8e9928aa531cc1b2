/**
 * Decides which addresses may be followed, and makes links of them.
 *
 * Only http, https, mailto and tel are; `javascript:`, `data:` and the like stay text, however they
 * are spelled, because the browser's own parser names the scheme.
 */
import { h } from './dom.js';

const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const SHOWN = new Set(['http:', 'https:']);

/** The address as the browser reads it, or undefined where it may not be followed. */
export function followable(address) {
  return parsed(address, FOLLOWED);
}

/** The address of an image, or undefined where it may not be loaded. */
export function showable(address) {
  return parsed(address, SHOWN);
}

/** A link that opens in a tab of its own; plain children where the address may not be followed. */
export function link(address, ...children) {
  const href = followable(address);
  return href === undefined
    ? h('span', {}, ...children)
    : h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

function parsed(address, schemes) {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  return url && schemes.has(url.protocol) ? url.href : undefined;
}
