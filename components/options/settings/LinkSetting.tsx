/** The way to a setting that stands in another part of the page. */
export type LinkSettingProps = {
  readonly to: string;
  readonly label: string;
  readonly about: string;
};

export function LinkSetting({ to, label, about }: LinkSettingProps) {
  return (
    <div class="setting">
      <div class="setting-words">
        <a class="setting-link" href={to}>
          {label}
        </a>
        <p class="small dim">{about}</p>
      </div>
    </div>
  );
}
