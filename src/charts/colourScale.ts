import { lab, rgb } from 'd3-color';
import { interpolateNumber, interpolateRgb } from 'd3-interpolate';

export type Theme = 'light' | 'dark';

/** 256 colours from −limit (entry 1) over 0 (entry 128) to +limit (entry 255), each with a text colour readable on it. */
export type Ramp = { readonly colours: readonly string[]; readonly inks: readonly string[] };

const ZERO_ENTRY = 128;
const ENTRIES = 256;
const READABLE = 4.5;
const DARK_INK = '#1c1b19';
const FADE = 0.4;

/**
 * +t and −t are given the same lightness, so that they weigh the same and only the hue tells them apart: a red with yellow in it and
 * a blue with none, which stay apart for an eye that lacks a cone. In grey they are one; there the signs in the cells do it.
 */
const PALETTES = {
  light: { negative: '#b53a14', zero: '#f3f1ed', positive: '#1a5cb8', lightness: 40, paper: '#fcfaf7' },
  dark: { negative: '#f0785f', zero: '#2b2926', positive: '#5fa3ee', lightness: 66, paper: '#171614' },
} as const;

function atLightness(colour: string, lightness: number): string {
  const { a, b } = lab(colour);
  return lab(lightness, a, b).rgb().clamp().formatHex();
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Contrast of two colours as WCAG 2 defines it, 1 … 21. */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The text colour for a background: soft black, else white, else black, the first that reaches 4.5 : 1. */
export function inkOn(colour: string): string {
  return [DARK_INK, '#ffffff'].find((ink) => contrast(ink, colour) >= READABLE) ?? '#000000';
}

function buildRamp(theme: Theme, faded: boolean): Ramp {
  const { negative, zero, positive, lightness, paper } = PALETTES[theme];
  const lightnessAt = interpolateNumber(lab(zero).l, lightness);
  const towards = (end: string) => {
    const hueAt = interpolateRgb(zero, end);
    return (share: number) => atLightness(hueAt(share), lightnessAt(share));
  };
  const toNegative = towards(negative);
  const toPositive = towards(positive);
  const colours = Array.from({ length: ENTRIES }, (_, entry) => {
    const share = Math.max(-1, (entry - ZERO_ENTRY) / (ZERO_ENTRY - 1));
    const full = share < 0 ? toNegative(-share) : toPositive(share);
    return rgb(faded ? interpolateRgb(full, paper)(FADE) : full).formatHex();
  });
  return { colours, inks: colours.map(inkOn) };
}

const built = new Map<string, Ramp>();

/** The signed ramp of a theme; the faded one is for cells that step back, and is as readable as the other. */
export function rampOf(theme: Theme, faded = false): Ramp {
  const key = `${theme} ${faded}`;
  const ramp = built.get(key) ?? buildRamp(theme, faded);
  built.set(key, ramp);
  return ramp;
}

/** Entry of a value in a ramp: clamped to ±limit; what is not a number gets the colour of 0. */
export function rampEntry(value: number, limit: number): number {
  const share = limit > 0 ? value / limit : 0;
  if (Number.isNaN(share)) return ZERO_ENTRY;
  return ZERO_ENTRY + Math.round(Math.max(-1, Math.min(1, share)) * (ZERO_ENTRY - 1));
}

export function colourAt(ramp: Ramp, value: number, limit: number): string {
  return ramp.colours[rampEntry(value, limit)]!;
}

export function inkAt(ramp: Ramp, value: number, limit: number): string {
  return ramp.inks[rampEntry(value, limit)]!;
}

const READABLE_LIMITS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next readable number at or above maxAbs (0.2371 → 0.25), so that a scale has ends one can say aloud; 0 → 1. */
export function niceLimit(maxAbs: number): number {
  if (!(maxAbs > 0) || !Number.isFinite(maxAbs)) return 1;
  const exponent = Math.floor(Math.log10(maxAbs));
  const candidates = READABLE_LIMITS.map((digits) => Number(`${digits}e${exponent}`));
  const rounding = 1 - 1e-9;
  return candidates.find((limit) => limit >= maxAbs * rounding && Number.isFinite(limit)) ?? Number.MAX_VALUE;
}
