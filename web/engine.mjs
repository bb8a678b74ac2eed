// The module, as src/web/module.hpp describes it, with JavaScript's strings and bytes.

/** @typedef {{name: string, document: Uint8Array, precedents?: Uint8Array}} KnowledgeBase */

const documents = Object.freeze({result: 0, report: 1, record: 2, adr: 3, answers: 4, command: 5, view: 6, page: 7});
const teamDocuments = Object.freeze({result: 0, report: 1, view: 2});

/**
 * What the module's C library asks of a system when the module ends itself: to say why. Nobody listens; that it
 * ended is seen by the trap.
 */
const system = {fd_close: () => 0, fd_seek: () => 0, fd_write: () => 0};

export class Engine {
  /** @type {any} */ #functions;

  /** @param {WebAssembly.Instance} instance */
  constructor(instance) {
    this.#functions = instance.exports;
    this.#functions._initialize();
  }

  /** @param {BufferSource | Response} module */
  static async start(module) {
    const imports = {wasi_snapshot_preview1: system};
    const {instance} = module instanceof Response
      ? await WebAssembly.instantiateStreaming(module, imports)
      : await WebAssembly.instantiate(module, imports);
    return new Engine(instance);
  }

  /**
   * Takes a knowledge base; what is wrong with it, or nothing.
   * @param {KnowledgeBase} knowledgeBase
   */
  open({name, document, precedents}) {
    return this.#call('open', [name, document, precedents ?? '']);
  }

  /**
   * Takes answers as --answers reads them, without what is wrong with them, which it gives; or nothing.
   * @param {string} json
   */
  answer(json) {
    return this.#call('answer', [json]);
  }

  /** @param {keyof documents} which */
  document(which) {
    return this.#text(this.#functions.langpick_document(documents[which]));
  }

  /**
   * Where the frequently asked questions stand that these words find, the best first, or else come near to.
   * @param {string} words
   */
  found(words) {
    const found = this.#call('found', [words]);
    const isNear = found.startsWith('~');
    return {isNear, positions: found.slice(isNear ? 1 : 0).split(' ').filter(Boolean).map(Number)};
  }

  /**
   * The ballots of `files` and no others; what is wrong with them, or nothing.
   * @param {Iterable<{file: string, bytes: Uint8Array}>} files
   */
  takeBallots(files) {
    this.#functions.langpick_forget_ballots();
    let wrong = '';
    for (const {file, bytes} of files) wrong += this.#call('add_ballots', [file, bytes]);
    return wrong;
  }

  /** @param {keyof teamDocuments} which */
  team(which) {
    return this.#text(this.#functions.langpick_team(teamDocuments[which]));
  }

  /**
   * Calls a function whose arguments are texts, each a place and a size.
   * @param {string} name
   * @param {(string | Uint8Array)[]} texts
   */
  #call(name, texts) {
    const places = [];
    const values = [];
    for (const text of texts) {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const place = this.#functions.langpick_allocate(bytes.length);
      new Uint8Array(this.#functions.memory.buffer, place, bytes.length).set(bytes);
      places.push(place);
      values.push(place, bytes.length);
    }
    const result = this.#text(this.#functions[`langpick_${name}`](...values));
    for (const place of places) this.#functions.langpick_release(place);
    return result;
  }

  /** @param {number} place */
  #text(place) {
    const {buffer} = this.#functions.memory;
    const [bytes, size] = new Uint32Array(buffer, place, 2);
    return new TextDecoder().decode(new Uint8Array(buffer, bytes, size));
  }
}
