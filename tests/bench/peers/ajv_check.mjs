// SPDX-License-Identifier: Apache-2.0
// Peer: an NDJSON file through ajv, with custom keywords for what JSON Schema cannot say. Prints how many findings each
// rule has, so that both sides can be held against each other. npm package ajv 8.
//
//     node ajv_check.mjs DATA-DIRECTORY TODAY FILE
import Ajv from "ajv";
import fs from "node:fs";

const [directory, today, file] = process.argv.slice(2);
function rows(name) {
    const [names, ...cells] = fs.readFileSync(`${directory}/${name}`, "utf8").split(/\r?\n/)
        .filter((line) => line !== "" && line[0] !== "#").map((line) => line.split("\t"));
    return cells.map((row) => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

// --- tables ---

const areas = new Map(); // code -> [[first, last], ...]
for (const { code, first_year, last_year } of rows("areas.tsv")) {
    if (!areas.has(code)) areas.set(code, []);
    areas.get(code).push([Number(first_year), last_year ? Number(last_year) + 1 : 9999]);
}
const provinces = new Set("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 66 71 81 82"
    .split(" "));
const documents = new Map(rows("aac058.tsv").map(({ code, status }) => [code, status]));
const reasons = new Set(rows("ajc00a.tsv").map(({ code }) => code));
const twoBytes = new Uint8Array(0x10000); // characters that GB18030 writes with two bytes
const gb18030 = new TextDecoder("gb18030");
for (let lead = 0x81; lead <= 0xFE; lead++) {
    for (let trail = 0x40; trail <= 0xFE; trail++) {
        if (trail !== 0x7F) twoBytes[gb18030.decode(new Uint8Array([lead, trail])).charCodeAt(0)] = 1;
    }
}
function gb18030Length(text) {
    let length = 0;
    for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit < 0x80) length += 1;
        else if (unit >= 0xD800 && unit < 0xE000) length += 2; // half of a pair: four bytes together
        else length += twoBytes[unit] ? 2 : 4;
    }
    return length;
}
function codePoints(text) {
    let count = 0;
    for (let i = 0; i < text.length; i++, count++) {
        if ((text.charCodeAt(i) & 0xFC00) === 0xD800) i++;
    }
    return count;
}

// --- numbers and dates ---

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function checkRight(number) {
    let sum = 0;
    for (let i = 0; i < 17; i++) sum += weights[i] * (number.charCodeAt(i) - 48);
    return "10X98765432"[sum % 11] === number[17].toUpperCase();
}
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isDate(text) {
    if (!/^\d{8}$/.test(text)) return false;
    const year = Number(text.slice(0, 4)), month = Number(text.slice(4, 6)), day = Number(text.slice(6));
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthDays[month - 1] + (leap && month === 2 ? 1 : 0);
}
const wholeCitizen = (text) => text.length === 15 ? text.slice(0, 6) + "19" + text.slice(6) : text.slice(0, 17);
const validCitizen = (text) => (/^\d{15}$/.test(text) || (/^\d{17}[\dXx]$/.test(text) && checkRight(text))) &&
    isDate(wholeCitizen(text).slice(6, 14));

function foreignShape(text) {
    if (/^[A-Z]{3}\d{12}$/.test(text)) {
        let sum = 0;
        for (let i = 0; i < 14; i++) sum += [7, 3, 1][i % 3] * parseInt(text[i], 36);
        return sum % 10 === Number(text[14]);
    }
    return /^[A-Z]{3}[A-Z0-9]{15}$/.test(text);
}

// The rule of AAC002 that is broken first, or "".
function numberProblem(text) {
    if (text === "") return "";
    if (/^[A-Za-z]/.test(text)) return text.length > 18 ? "too-long" : foreignShape(text) ? "" : "foreign-shape";
    const length = codePoints(text);
    if (length !== 15 && length !== 18) return "length";
    if (length === 15) return /^\d{15}$/.test(text) ? "" : "digits-15";
    if (!/^\d{17}/.test(text)) return "digits-17";
    return checkRight(text) ? "" : "check-digit";
}

// --- rules of one item: true when it holds ---

const areaFormat = (text) => /^\d{6}$/.test(text);
const areaProvince = (text) => provinces.has(text.slice(0, 2));
const areaPractice = /^(66|..99..$|....99$)/;
const namePart = {
    "space": (text) => !/[ \u3000]/.test(text),
    "other-space": (text) => !/[\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\uFEFF]/.test(text),
    "separator": (text) => !/[\u2022\u30FB\uFF0E\u2027\uFF65.]/.test(text),
    "character": (text) => !/[!-\-/-@[-`{-~]|\p{Co}|\p{Cn}/u.test(text),
};
const noControl = { "control-character": (text) => !/[\u0000-\u001F\u007F-\u009F]/.test(text) };
const gbLength = (limit) => ({ "too-long-gb18030": (text) => codePoints(text) > limit || gb18030Length(text) <= limit });
const date = {
    "date": (text) => text === "" || isDate(text),
    "future": (text) => !isDate(text) || text <= today,
};
const byItem = {
    AAB301: {
        "format": (text) => text === "" || text.length > 6 || areaFormat(text),
        "province": (text) => !areaFormat(text) || areaProvince(text),
        "unknown": (text) => !areaFormat(text) || !areaProvince(text) || areas.has(text) || areaPractice.test(text),
    },
    AAZ341: { "character": (text) => /^[A-Za-z0-9_-]*$/.test(text), ...gbLength(18) },
    AAC003: { ...namePart, ...noControl, ...gbLength(50) },
    AAC002: {
        "too-long": (text) => numberProblem(text) !== "too-long",
        "length": (text) => numberProblem(text) !== "length",
        "digits-15": (text) => numberProblem(text) !== "digits-15",
        "digits-17": (text) => numberProblem(text) !== "digits-17",
        "check-digit": (text) => numberProblem(text) !== "check-digit",
        "foreign-shape": (text) => numberProblem(text) !== "foreign-shape",
        "spreadsheet": (text) => !/^\d(\.\d+)?[Ee]\+1[47]$/.test(text),
        "legacy-15": (text) => !/^\d{15}$/.test(text),
        "lower-x": (text) => !/^\d{17}x$/.test(text),
        "birth-date": (text) => !/^\d/.test(text) || numberProblem(text) !== "" || isDate(wholeCitizen(text).slice(6, 14)),
        "birth-future": (text) => !/^\d/.test(text) || numberProblem(text) !== "" || wholeCitizen(text).slice(6, 14) <= today,
        "area-unknown": (text) => !/^[1-8]/.test(text) || numberProblem(text) !== "" || areas.has(text.slice(0, 6)) ||
            /^8[123]0000/.test(text),
    },
    AAC058: {
        "code": (text) => text === "" || text.length > 2 || documents.has(text),
        "extension": (text) => documents.get(text) !== "extension",
    },
    AAC044: { ...noControl, ...gbLength(22) },
    ADC210: date,
    AJC00A: {
        "code": (text) => text === "" || text.length > 2 || reasons.has(text),
        "contact-ground": (text) => text !== "31" && text !== "32",
    },
    AAE011: { ...namePart, ...noControl, ...gbLength(20) },
    AAE036: date,
    AAE013: { ...noControl, ...gbLength(100) },
};

// --- rules of several items ---

const ageOn = (birth, day) => Math.floor((Number(day) - Number(birth)) / 10000);
function birthOf(number) {
    return /^\d/.test(number) && numberProblem(number) === "" ? wholeCitizen(number).slice(6, 14) : "";
}
const across = {
    "AAB301.not-in-force": ({ AAB301: code = "", ADC210: day = "" }) => {
        if (!areas.has(code) || !isDate(day)) return true;
        const year = Number(day.slice(0, 4));
        return areas.get(code).some(([first, last]) => first <= year && year <= last);
    },
    "AAC002.under-16": ({ AAC002: number = "", ADC210: day = "" }) => {
        const birth = birthOf(number);
        return birth === "" || !isDate(birth) || birth > today || !isDate(day) || ageOn(birth, day) >= 16;
    },
    "AAC044.citizen-number": ({ AAC058: kind, AAC044: text = "" }) => kind !== "01" || text === "" || validCitizen(text),
    "AAC044.differs": ({ AAC058: kind, AAC044: text = "", AAC002: number = "" }) => kind !== "01" || !validCitizen(text) ||
        !validCitizen(number) || wholeCitizen(text) === wholeCitizen(number),
    "AAC044.shape": ({ AAC058: kind, AAC044: text = "" }) => kind !== "08" || text === "" || /^[A-Za-z0-9]{5,}$/.test(text),
    "ADC210.after-handling": ({ ADC210: day = "", AAE036: handled = "" }) => !isDate(day) || !isDate(handled) ||
        day > today || day <= handled,
    "AJC00A.pension-age": ({ AJC00A: reason, AAC002: number = "", ADC210: day = "" }) => {
        const birth = birthOf(number);
        if (reason !== "21" || birth === "" || !isDate(birth) || !isDate(day)) return true;
        const man = Number(number[number.length === 15 ? 14 : 16]) % 2 === 1;
        return ageOn(birth, day) >= (man ? 60 : 50);
    },
    "AJC00A.other-remark": ({ AJC00A: reason, AAE013: remark = "" }) => reason !== "90" || remark !== "",
};
const seen = new Set();
across["AAZ341.duplicate"] = ({ AAB301: code = "", AAZ341: serial = "" }) => {
    if (code === "" || serial === "") return true;
    const before = seen.size;
    return seen.add(code + serial).size > before;
};

// --- the schema ---

const ajv = new Ajv({ allErrors: true });
function keyword(name, type, rules) {
    const entries = Object.entries(rules);
    const validate = (value) => {
        let errors = null;
        for (const [rule, holds] of entries) {
            if (!holds(value)) (errors ??= []).push({ keyword: name, params: { rule } });
        }
        validate.errors = errors;
        return errors === null;
    };
    ajv.addKeyword({ keyword: name, type, schema: false, errors: true, validate });
}
const properties = {};
const lengths = { AAB301: 6, AAZ341: 18, AAC003: 50, AAC058: 2, AAC044: 22, AJC00A: 2, AAE011: 20, AAE013: 100 };
for (const [item, rules] of Object.entries(byItem)) {
    keyword(`of${item}`, "string",
        Object.fromEntries(Object.entries(rules).map(([rule, holds]) => [`${item}.${rule}`, holds])));
    properties[item] = { type: "string", [`of${item}`]: true };
    if (lengths[item]) properties[item].maxLength = lengths[item];
}
keyword("across", "object", across);
const required = Object.keys(byItem).filter((item) => item !== "AAE013");
const validate = ajv.compile({ type: "object", required, properties, across: true });

// --- the file ---

const counts = {};
let records = 0;
function check(line) {
    records++;
    if (validate(JSON.parse(line))) return;
    for (const error of validate.errors) {
        const rule = error.params.rule ?? (error.keyword === "required" ? `${error.params.missingProperty}.required`
            : `${error.instancePath.slice(1)}.too-long`);
        counts[rule] = (counts[rule] ?? 0) + 1;
    }
}
let rest = "";
const decoder = new TextDecoder();
const block = Buffer.alloc(1 << 20);
const handle = fs.openSync(file);
for (;;) {
    const size = fs.readSync(handle, block);
    if (size === 0) break;
    const lines = (rest + decoder.decode(block.subarray(0, size), { stream: true })).split("\n");
    rest = lines.pop();
    for (const line of lines) check(line);
}
if (rest !== "") check(rest);
console.log(JSON.stringify({ records, rules: Object.fromEntries(Object.entries(counts).sort()) }));
