// Reads the XML that the course's networks are written in, for node, which has no reader of its own; a page has the browser's.
// Elements, attributes, comments, entities and processing instructions; no DOCTYPE and no CDATA.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute's value: white space is a space, and references are what they stand for. */
function value(text) {
  return text.replace(/[\t\n\r]/g, ' ').replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (all, name) => {
    if (!name.startsWith('#')) return entities[name] ?? all;
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10));
  });
}

/**
 * The records that Web/Analysis reads: open, attribute and close.
 *
 * @param {string} xml
 * @returns {string}
 */
export function records(xml) {
  const parts = /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
  const found = [];
  let line = 1, read = 0;
  for (const part of xml.matchAll(parts)) {
    if (/[<&]/.test(xml.slice(read, part.index))) throw new Error(`line ${line}: this is no XML that can be read here`);
    line += newlines(xml.slice(read, part.index));
    const [all, end, name, attributes, isEmpty] = part;
    if (name && !end) {
      // A reader of XML counts the line on which a start ends.
      found.push(['open', line + newlines(all), name]);
      for (const [, key, , double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
        if (!/^xmlns|:/.test(key)) found.push(['attribute', key, value(double ?? single)]);
      }
    }
    if (end || isEmpty) found.push(['close']);
    line += newlines(all);
    read = part.index + all.length;
  }
  if (xml.slice(read).trim()) throw new Error(`line ${line}: this is no XML that can be read here`);
  return found.map((record) => record.join('\x1f')).join('\x1e');
}

/** @param {string} text */
function newlines(text) {
  return text.split('\n').length - 1;
}
