import { useEffect, useRef, type RefObject } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { startScene, type Scene, type SceneElements } from './scaleScene';

/** The places of a scene, which React makes and the scene draws in. */
export type SceneRefs = { readonly [Name in keyof SceneElements]: RefObject<SceneElements[Name] | null> };

function elementsOf(refs: SceneRefs): SceneElements | null {
  const { frame, picture, marks, miniMap, miniWindow } = refs;
  if (!frame.current || !picture.current || !marks.current) return null;
  if (!miniMap.current || !miniWindow.current) return null;
  return {
    frame: frame.current,
    picture: picture.current,
    marks: marks.current,
    miniMap: miniMap.current,
    miniWindow: miniWindow.current,
  };
}

/** Draws in these places for as long as they are there. */
export function useScene(refs: SceneRefs, width: number, theme: Theme): void {
  const scene = useRef<Scene | null>(null);
  const start = useRef({ refs, width, theme });
  useEffect(() => {
    const elements = elementsOf(start.current.refs);
    if (!elements) return;
    const drawn = startScene(elements, start.current.width, start.current.theme);
    scene.current = drawn;
    return drawn.stop;
  }, []);
  useEffect(() => scene.current?.resize(width), [width]);
  useEffect(() => scene.current?.setTheme(theme), [theme]);
}
