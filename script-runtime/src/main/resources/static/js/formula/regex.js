// Regular expressions that the server has translated to programs, matched in time that grows with the text.

/**
 * Whether the whole text matches. An instruction of a program is the number of a set, which one character must be of, or a
 * list of places to go on at; behind the last one the match is complete. A set is a list of first and last code points.
 */
export function regex(text, sets, program) {
  let places = reached(program, [0]);
  for (const character of text ?? '') {
    const codePoint = character.codePointAt(0);
    places = reached(program, places.filter((place) => takes(sets[program[place]], codePoint)).map((place) => place + 1));
    if (places.length === 0) return false;
  }
  return places.includes(program.length);
}

function takes(set, codePoint) {
  for (let at = 0; set && at < set.length; at += 2) {
    if (codePoint >= set[at] && codePoint <= set[at + 1]) return true;
  }
  return false;
}

/** The places that wait for a character or complete the match. */
function reached(program, starts) {
  const seen = new Set(starts);
  for (const place of seen) {
    if (Array.isArray(program[place])) program[place].forEach((target) => seen.add(target));
  }
  return [...seen].filter((place) => !Array.isArray(program[place]));
}
