/** One setting with a few choices, all of them in sight. */
import { useId } from 'preact/hooks';

export type ChoiceSettingProps<Value extends string> = {
  readonly label: string;
  readonly about: string;
  readonly name: string;
  readonly value: Value;
  /** `language` of a label that is written in one of its own. */
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly language?: string;
  }[];
  readonly onChoose: (value: Value) => void;
};

export function ChoiceSetting<Value extends string>(props: ChoiceSettingProps<Value>) {
  const about = useId();
  const label = useId();
  return (
    <fieldset class="setting" aria-labelledby={label} aria-describedby={about}>
      <div class="setting-words">
        {/* It stands beside the sentence, so it does not name the group by itself. */}
        <legend id={label}>{props.label}</legend>
        <p class="small dim" id={about}>
          {props.about}
        </p>
      </div>
      <div class="choices">
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={props.name}
              checked={choice.value === props.value}
              onChange={() => props.onChoose(choice.value)}
            />
            <span lang={choice.language} dir="auto">
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
