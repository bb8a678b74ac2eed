// Random answers of any knowledge base, the same every time: some questions are left out, some criteria weighed anew.
import {execFileSync} from 'node:child_process';

/** What the program prints, run in the folder `cwd`; `args` are its arguments, `input` its standard input. */
export function run(program, args, input = '', cwd = '.') {
  return execFileSync(program, args, {input, cwd, encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['pipe', 'pipe', 'inherit']});
}

/** Numbers without a pattern below 1 (Tommy Ettinger's Mulberry32). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` answers documents, as objects, for the knowledge base that `kb` ("--kb", its name; or nothing) names. */
export function answerSets(program, kb, count, seed = 19) {
  const {properties, $defs} = JSON.parse(run(program, ['kb', 'schema', 'answers', ...kb]));
  const next = random(seed);
  const below = (limit) => Math.floor(next() * limit);
  const shuffled = (list) => list.map((value) => [next(), value]).sort(([a], [b]) => a - b).map(([, value]) => value);
  const answer = (id) => {
    const options = $defs[id].enum;
    const several = properties.answers.properties[id].anyOf?.find(({type}) => type === 'array');
    return several ? shuffled(options).slice(0, 1 + below(several.maxItems)) : options[below(options.length)];
  };
  return Array.from({length: count}, () => {
    const share = next();
    const set = {answers: {}, weights: {}, notes: {}};
    for (const id of Object.keys($defs)) {
      if (next() < share) set.answers[id] = answer(id);
    }
    for (const id of Object.keys(properties.weights.properties)) {
      if (next() < 0.1) set.weights[id] = below(1001);
    }
    for (const id of Object.keys(properties.notes.properties)) {
      if (next() < 0.1) set.notes[id] = ['plain', '"quoted" & <b>bold</b>', 'naïve — ünïcode 日本', "it's"][below(4)];
    }
    const [first] = Object.keys($defs);
    if (Object.keys(set.answers).length === 0) set.answers[first] = answer(first);
    return set;
  });
}
