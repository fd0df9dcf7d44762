import { lt as language } from "./index-DOHrJ7tB.js";
// src/joining/texts.ts
function filled(text, team, role) {
	const names = team.readers.filter((reader) => !role || reader.role === role).map(({ name }) => name);
	return text.replace("{names}", inALine(names)).replace("{team}", team.name);
}
function inALine(names) {
	return new Intl.ListFormat(language.value, { type: "conjunction" }).format(names);
}
export { inALine as n, filled as t };
