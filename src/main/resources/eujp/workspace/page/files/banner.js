/** Says that the connection is lost, counts down to the next attempt, and offers to try now. */

export class Banner {
  #element;
  #text;
  #timer;

  constructor(element, retry) {
    this.#element = element;
    this.#text = element.querySelector('.banner-text');
    element.querySelector('button').addEventListener('click', retry);
  }

  /** @param {number} seconds until the next attempt */
  show(seconds) {
    clearInterval(this.#timer);
    let left = seconds;
    const say = () => {
      const when = left > 0 ? `Trying again in ${left} s.` : 'Trying again…';
      this.#text.textContent = `The workspace is not reachable. ${when}`;
      left -= 1;
    };
    say();
    this.#timer = setInterval(say, 1000);
    this.#element.hidden = false;
  }

  hide() {
    clearInterval(this.#timer);
    this.#element.hidden = true;
  }
}
