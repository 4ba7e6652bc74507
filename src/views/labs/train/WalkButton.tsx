type WalkButtonProps = {
  readonly name: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
  readonly children: string;
};

/** One that has nothing to do stays focusable, so that the keyboard does not lose its place at either end. */
export function WalkButton({ name, isOff, onClick, children }: WalkButtonProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={isOff} onClick={isOff ? undefined : onClick}>
      {children}
    </button>
  );
}
