import { useState, type DragEvent } from 'react';

/** What takes a file that is dropped on it, and whether one is held over it. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (!dropped) return;
        event.preventDefault();
        onFile(dropped);
      },
    },
  };
}
