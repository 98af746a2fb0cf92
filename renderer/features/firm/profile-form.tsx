import { Select } from 'antd';
import {
  accountingRules,
  borrowerTypes,
  incomeTaxStatuses,
  vatStatuses,
} from '../../../core/firm/contract.ts';
import { DayInput } from '../../components/day-input.tsx';
import { Field } from '../../components/field.tsx';
import { MoneyInput } from '../../components/money-input.tsx';
import { Section } from '../../components/room-head.tsx';
import { TextInput } from '../../components/text-input.tsx';
import { useAppRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { CreditCodeField } from './credit-code-field.tsx';
import type { Profile, ProfileChange } from './profile-fields.ts';

interface ProfileFormProps {
  profile: Profile;
  onChange(change: ProfileChange): void;
  disabled?: boolean;
}

/** Every field of the profile; each is handed on when it is left. */
export function ProfileForm({ profile, onChange, disabled = false }: ProfileFormProps) {
  const text = useText();
  const industries = useAppRead('firm.listIndustries', {});
  const field = (name: keyof Profile, id: string, describedBy: string) => ({
    id,
    describedBy,
    disabled,
    testId: `profile-${name}`,
  });
  return (
    <>
      <Section title={text('ui.firm.identity')}>
        <div className="fields">
          <Field
            label={text('ui.firm.name')}
            wide
            hint={profile.name === '' ? text('ui.firm.nameNeeded') : null}
          >
            {(id, by) => (
              <TextInput
                {...field('name', id, by)}
                testId="new-firm-name"
                value={profile.name}
                maxLength={200}
                onCommit={(name) => onChange({ name: name ?? '' })}
                live
              />
            )}
          </Field>
          <Field label={text('ui.firm.nameEn')} wide hint={text('ui.firm.nameEnHint')}>
            {(id, by) => (
              <TextInput
                {...field('nameEn', id, by)}
                value={profile.nameEn}
                maxLength={200}
                onCommit={(nameEn) => onChange({ nameEn })}
              />
            )}
          </Field>
          <CreditCodeField
            value={profile.creditCode}
            disabled={disabled}
            onCommit={(creditCode) => onChange({ creditCode })}
          />
          <Choice
            name="borrowerType"
            label={text('ui.firm.borrowerType')}
            profile={profile}
            onChange={onChange}
            disabled={disabled}
            options={borrowerTypes.map((value) => ({ value, label: text(`ui.firm.borrower.${value}`) }))}
          />
          <Field label={text('ui.firm.foundedOn')}>
            {(id, by) => (
              <DayInput
                {...field('foundedOn', id, by)}
                value={profile.foundedOn}
                onChange={(foundedOn) => onChange({ foundedOn })}
              />
            )}
          </Field>
        </div>
      </Section>
      <Section title={text('ui.firm.scale')}>
        <div className="fields">
          <Choice
            name="industry"
            label={text('ui.firm.industry')}
            profile={profile}
            onChange={onChange}
            disabled={disabled}
            options={(industries.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Field label={text('ui.firm.staff')}>
            {(id, by) => (
              <TextInput
                {...field('staff', id, by)}
                number
                suffix={text('ui.firm.staffUnit')}
                value={profile.staff === null ? null : String(profile.staff)}
                check={(typed) => /^\d{1,7}$/.test(typed)}
                onCommit={(typed) => onChange({ staff: typed === null ? null : Number(typed) })}
              />
            )}
          </Field>
          <Field label={text('ui.firm.annualRevenue')}>
            {(id, by) => (
              <MoneyInput
                {...field('annualRevenueFen', id, by)}
                value={profile.annualRevenueFen}
                onCommit={(annualRevenueFen) => onChange({ annualRevenueFen })}
              />
            )}
          </Field>
          <Field label={text('ui.firm.totalAssets')}>
            {(id, by) => (
              <MoneyInput
                {...field('totalAssetsFen', id, by)}
                value={profile.totalAssetsFen}
                onCommit={(totalAssetsFen) => onChange({ totalAssetsFen })}
              />
            )}
          </Field>
        </div>
      </Section>
      <Section title={text('ui.firm.tax')}>
        <div className="fields">
          <Choice
            name="accountingRules"
            label={text('ui.firm.accountingRules')}
            profile={profile}
            onChange={onChange}
            disabled={disabled}
            options={accountingRules.map((value) => ({ value, label: text(`ui.firm.rules.${value}`) }))}
          />
          <Choice
            name="vatStatus"
            label={text('ui.firm.vatStatus')}
            profile={profile}
            onChange={onChange}
            disabled={disabled}
            options={vatStatuses.map((value) => ({ value, label: text(`ui.firm.vat.${value}`) }))}
          />
          <Choice
            name="incomeTax"
            label={text('ui.firm.incomeTax')}
            profile={profile}
            onChange={onChange}
            disabled={disabled}
            options={incomeTaxStatuses.map((value) => ({ value, label: text(`ui.firm.income.${value}`) }))}
          />
        </div>
      </Section>
      <Section title={text('ui.firm.people')}>
        <div className="fields">
          <Field label={text('ui.firm.legalRepresentative')}>
            {(id, by) => (
              <TextInput
                {...field('legalRepresentative', id, by)}
                value={profile.legalRepresentative}
                maxLength={100}
                onCommit={(legalRepresentative) => onChange({ legalRepresentative })}
              />
            )}
          </Field>
          <Field label={text('ui.firm.address')} wide>
            {(id, by) => (
              <TextInput
                {...field('address', id, by)}
                value={profile.address}
                maxLength={300}
                onCommit={(address) => onChange({ address })}
              />
            )}
          </Field>
        </div>
      </Section>
    </>
  );
}

function Choice({
  name,
  label,
  profile,
  onChange,
  disabled,
  options,
}: ProfileFormProps & {
  name: 'borrowerType' | 'industry' | 'accountingRules' | 'vatStatus' | 'incomeTax';
  label: string;
  options: { value: string; label: string }[];
}) {
  const text = useText();
  return (
    <Field label={label}>
      {(id, by) => (
        <Select
          id={id}
          aria-describedby={by}
          data-testid={`profile-${name}`}
          value={profile[name]}
          allowClear
          disabled={disabled}
          placeholder={text('ui.firm.notSaid')}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
          onChange={(value: string | undefined) => onChange({ [name]: value ?? null } as ProfileChange)}
        />
      )}
    </Field>
  );
}
