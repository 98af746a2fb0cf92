import type { OutputOf } from '../../../core/contract.ts';
import { MoneyText } from '../../components/money.tsx';
import { Sentences, SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useText } from '../../preferences.tsx';
import { formatRatio } from './format-ratio.ts';

/** How a ratio is made, from which figures, what is said of it elsewhere, and the real acts that move it. */
export function RatioWhy({ ratio }: { ratio: OutputOf<'ledgers.getRatios'>['ratios'][number] }) {
  const text = useText();
  return (
    <Why title={ratio.name}>
      <div data-testid="ratio-why">
        <WhyPart name={text('ui.shell.whyFormula')}>
          <p>{ratio.formula}</p>
        </WhyPart>
        {ratio.values.map((one) => (
          <WhyPart key={one.period} name={one.period}>
            <p className="why-figure">
              {one.value === null ? '–' : formatRatio(one.value, ratio.unit, text)}
            </p>
            {one.withSubordinated !== null && (
              <p>
                {text('ui.ratios.subordinated')} {formatRatio(one.withSubordinated, ratio.unit, text)}
              </p>
            )}
            {one.why && <p className="muted">{one.why.text}</p>}
            <ul className="trace">
              {one.inputs.map((input) => (
                <li key={`${input.name}${input.from}`}>
                  <span>
                    {input.name}
                    <span className="muted small">{input.from}</span>
                  </span>
                  <MoneyText fen={input.amountFen} />
                </li>
              ))}
            </ul>
          </WhyPart>
        ))}
        {ratio.hint && (
          <WhyPart name={text('ui.ratios.hint')}>
            <p>{ratio.hint.text}</p>
            <p className="muted">{text('ui.ratios.hintNote')}</p>
            <SourceLine source={ratio.hint.source} />
          </WhyPart>
        )}
        {ratio.movedBy.length > 0 && (
          <WhyPart name={text('ui.shell.whyMoves')}>
            <Sentences items={ratio.movedBy} />
          </WhyPart>
        )}
      </div>
    </Why>
  );
}
