/**
 * The practice interviewer: a drawn person who blinks, breathes and talks.
 *
 * Decoration only: what she says stands in the captions. With reduced motion she keeps still.
 */
export type InterviewerProps = {
  /** How many words she says from now on; another number or key starts her anew. */
  readonly talkFor: number;
};

export function Interviewer({ talkFor }: InterviewerProps) {
  return (
    <svg
      class="interviewer"
      viewBox="0 0 960 600"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
      style={`--words:${talkFor}`}
    >
      <rect width="960" height="600" fill="#2b3138" />
      <Room />
      <g class="interviewer-body">
        <path d="M376 262c-14 118-26 176-44 214h296c-18-38-30-96-44-214z" fill="#35251f" />
        <path d="M236 600c4-84 54-128 148-146l96 34 96-34c94 18 144 62 148 146z" fill="#3e6f74" />
        <path d="M432 392h96v64c0 30-96 30-96 0z" fill="#b98363" />
        <path d="M408 449l24-9c10 44 86 44 96 0l24 9c-14 62-130 62-144 0z" fill="#34606a" />
        <g class="interviewer-head">
          <ellipse cx="379" cy="300" rx="15" ry="24" fill="#c58f6d" />
          <ellipse cx="581" cy="300" rx="15" ry="24" fill="#c58f6d" />
          <path
            d="M384 268c0-72 42-112 96-112s96 40 96 112c0 92-40 154-96 154s-96-62-96-154z"
            fill="#d39f7c"
          />
          <path
            d="M372 290c-16-104 34-166 108-166s124 62 108 166c-8-38-26-62-58-80-40 22-96 22-128 22-14 14-22 32-30 58z"
            fill="#3f2c25"
          />
          <g fill="none" stroke="#3f2c25" stroke-width="6" stroke-linecap="round">
            <path d="M416 268c10-8 26-9 38-3" />
            <path d="M506 265c12-6 28-5 38 3" />
          </g>
          <g class="interviewer-eyes">
            <ellipse cx="436" cy="294" rx="9" ry="10" fill="#2a1d19" />
            <ellipse cx="524" cy="294" rx="9" ry="10" fill="#2a1d19" />
            <circle cx="439" cy="290" r="3" fill="#fff" />
            <circle cx="527" cy="290" r="3" fill="#fff" />
          </g>
          <path
            d="M480 302c-2 18-10 26-8 32 2 5 12 6 18 4"
            fill="none"
            stroke="#b07a5a"
            stroke-width="5"
            stroke-linecap="round"
          />
          <g fill="#e0876f" opacity="0.28">
            <ellipse cx="418" cy="334" rx="20" ry="12" />
            <ellipse cx="542" cy="334" rx="20" ry="12" />
          </g>
          <path
            class="interviewer-smile"
            d="M450 364c18 17 42 17 60 0"
            fill="none"
            stroke="#8e4a3f"
            stroke-width="6"
            stroke-linecap="round"
          />
          <g class="interviewer-speech">
            <path
              class="interviewer-mouth"
              d="M453 361c17 7 37 7 54 0-3 21-14 30-27 30s-24-9-27-30z"
              fill="#7a3a33"
            />
          </g>
        </g>
      </g>
    </svg>
  );
}

/** A quiet room behind her: a window, a shelf, a plant. */
function Room() {
  return (
    <g>
      <rect x="86" y="70" width="206" height="250" rx="8" fill="#3a444d" />
      <path d="M98 82h86v226H98zM194 82h86v226h-86z" fill="#51636f" />
      <path d="M98 240c40-30 60-20 86-36v104H98zM194 200c34-16 60 8 86-4v112h-86z" fill="#465a58" />
      <rect x="690" y="210" width="214" height="10" rx="3" fill="#4b4038" />
      <rect x="690" y="352" width="214" height="10" rx="3" fill="#4b4038" />
      <path d="M712 132h22v78h-22z" fill="#5b7f86" />
      <path d="M738 146h18v64h-18z" fill="#9a7b5c" />
      <path d="M760 124h24v86h-24z" fill="#6d5f73" />
      <path d="M792 138l18-5 20 73-18 5z" fill="#7f8d6a" />
      <path d="M838 314h46l-6 38h-34z" fill="#8a6a52" />
      <path
        d="M860 316c-30-18-36-44-30-62 18 10 28 30 30 62zm2 0c2-34 14-56 34-64 6 24-8 50-34 64zm-2-2c-10-30-8-52 4-70 12 20 10 46-4 70z"
        fill="#587a5f"
      />
      <path d="M706 300h64v52h-64z" fill="#47525b" />
      <path d="M714 308h48v36h-48z" fill="#67808a" />
    </g>
  );
}
