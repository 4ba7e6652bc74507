import { useEffect, useRef, useState, createRef, type RefObject } from 'react';
import type { Theme } from '../../../charts/colourScale';
import { useScreenDensity } from '../../../charts/screenDensity';
import { startScene, type Scene, type SceneElements } from './scaleScene';

/** The places of a scene, which React makes and the scene draws in. */
export type Surfaces = { readonly [Name in keyof SceneElements]: RefObject<SceneElements[Name] | null> };

export function useSurfaces(): Surfaces {
  const [surfaces] = useState(() => ({
    frame: createRef<HTMLDivElement>(),
    picture: createRef<HTMLCanvasElement>(),
    marks: createRef<HTMLCanvasElement>(),
    miniMap: createRef<HTMLCanvasElement>(),
    miniWindow: createRef<HTMLCanvasElement>(),
  }));
  return surfaces;
}

function elementsOf(surfaces: Surfaces): SceneElements | null {
  const { frame, picture, marks, miniMap, miniWindow } = surfaces;
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

/** Draws in these places for as long as they are there; throws as it is drawn itself where that failed. */
export function useScene(surfaces: Surfaces, width: number, theme: Theme): void {
  const scene = useRef<Scene | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const start = useRef({ surfaces, width, theme });
  useEffect(() => {
    const elements = elementsOf(start.current.surfaces);
    if (!elements) return;
    const drawn = startScene(elements, start.current.width, start.current.theme, (error) =>
      setFailure({ error }),
    );
    scene.current = drawn;
    return drawn.stop;
  }, []);
  const density = useScreenDensity();
  useEffect(() => scene.current?.resize(width), [width, density]);
  useEffect(() => scene.current?.setTheme(theme), [theme]);
  // to what stands around the lab and says so
  if (failure) throw failure.error;
}
