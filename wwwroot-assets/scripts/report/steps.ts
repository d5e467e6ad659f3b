import { checkAll, type Finding } from './checks';
import { focusOn } from './dom';
import { clear, show, summarise } from './errors';
import { fieldsIn } from './fields';

/** The five sections as pages. The address (#step-3) says which one shows, so that Back and Forward of the browser work. */
export class Steps {
  private readonly sections: HTMLElement[];
  private readonly marks: HTMLElement[];
  private current = 0;
  private reached = 0;

  constructor(private readonly form: HTMLFormElement, private readonly onShow: (section: HTMLElement) => void) {
    this.sections = [...form.querySelectorAll<HTMLElement>('.step')];
    this.marks = [...document.querySelectorAll<HTMLElement>('.stp > li')];
    form.classList.add('paged');
    const refused = this.sections.findIndex(section => section.querySelector('.bad, [data-summary]'));
    const wanted = this.indexOf(location.hash);
    // A refused report opens where the first mistake is; a fresh one always at the first step, since nothing is filled in yet.
    // One that could not be taken for now opens where it is sent again.
    const told = [...form.querySelectorAll<HTMLElement>(':scope > [data-summary]')];
    const opened = refused >= 0 ? refused : told.length ? this.sections.length - 1 : 0;
    this.sections[opened]?.prepend(...told);
    this.display(opened);
    if (refused < 0 && wanted > 0) history.replaceState(null, '', location.pathname + location.search);
  }

  private indexOf = (hash: string): number => this.sections.findIndex(section => `#${section.id}` === hash);

  private display(index: number): void {
    this.current = index;
    this.reached = Math.max(this.reached, index);
    this.sections.forEach((section, i) => section.classList.toggle('on', i === index));
    this.marks.forEach((mark, i) => {
      mark.classList.toggle('on', i === index);
      mark.classList.toggle('done', i !== index && i < this.reached);
      const link = mark.querySelector('a');
      if (i === index) link?.setAttribute('aria-current', 'step');
      else link?.removeAttribute('aria-current');
    });
    const section = this.sections[index];
    if (section) this.onShow(section);
  }

  /** Shows the step of the address, with the focus on its heading. */
  follow(): void {
    const index = this.indexOf(location.hash);
    const wanted = index < 0 ? (location.hash ? this.current : 0) : index;
    if (wanted === this.current) return;
    this.display(wanted);
    const section = this.sections[wanted];
    section?.scrollIntoView();
    focusOn(section?.querySelector('h1, h2'));
  }

  /** Whether the way to that step is free: every step from here up to it must hold no mistake. Going back is always free. */
  mayGo(hash: string): boolean {
    const target = this.indexOf(hash);
    return target < 0 || this.passes(this.current, target);
  }

  /** Checks all steps before sending. */
  complete(): boolean {
    return this.passes(0, this.sections.length);
  }

  private passes(from: number, to: number): boolean {
    for (let i = from; i < to; i++) {
      const section = this.sections[i];
      if (!section) continue;
      const mistakes = this.inspect(section);
      if (!mistakes.length) continue;
      if (i !== this.current) {
        this.display(i);
        history.replaceState(null, '', `#${section.id}`);
      }
      summarise(section, mistakes);
      return false;
    }
    return true;
  }

  private inspect(section: HTMLElement): Finding[] {
    fieldsIn(section).forEach(clear);
    const findings = checkAll(this.form, section);
    findings.forEach(show);
    const mistakes = findings.filter(finding => !finding.doubt);
    if (!mistakes.length) summarise(section, []);
    return mistakes;
  }
}
