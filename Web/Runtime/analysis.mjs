// What stands between a page and the module: text in, text out. The same in a browser and in node.

/**
 * Loads the module.
 *
 * @param {BufferSource} module its bytes
 * @returns {Promise<(records: string) => string>} takes the elements of a network as records, as Web/Analysis/WrittenElement.swift
 *   reads them, and gives their analysis, or what is wrong, as JSON
 */
export async function loadAnalysis(module) {
  /** @type {any} */
  let room;
  const bytes = () => new Uint8Array(room.memory.buffer);
  /** What a number's text means to Swift; JavaScript also reads digits of base two and eight, and nothing as 0. */
  const number = (place, count) => {
    const text = new TextDecoder().decode(bytes().slice(place, place + count));
    return text === '' || /\s|^[+-]?0[bo]/i.test(text) ? NaN : Number(text);
  };
  room = (await WebAssembly.instantiate(module, { page: { number } })).instance.exports;
  return (records) => {
    const text = new TextEncoder().encode(records);
    const place = room.allocate(text.length);
    bytes().set(text, place);
    const result = room.analyze(place, text.length);
    room.release(place);
    const end = bytes().indexOf(0, result);
    const json = new TextDecoder().decode(bytes().slice(result, end));
    room.release(result);
    return json;
  };
}
