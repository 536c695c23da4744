import { Button, Select } from 'antd'
import type { RegionView } from '#contract'
import { useScope } from '../parts/scope.tsx'
import { areaName } from '../words/areas.ts'
import { frameWords } from '../words/frame.ts'
import { textOf, useWords } from '../words/words.ts'
import { matchesCounty } from './matches-county.ts'

/** Chooses counties by name or code, or by area and key-county level in one click; none chosen means all. */
export function CountySelect() {
  const say = useWords(frameWords)
  const { allRegions, regions, setRegions, language } = useScope()
  const all = say('all-counties', { all: allRegions.length })

  return (
    <Select
      className="top-bar-counties"
      aria-label={say('counties')}
      mode="multiple"
      maxTagCount={1}
      maxTagTextLength={8}
      maxTagPlaceholder={(rest) => `+${rest.length}`}
      allowClear
      placeholder={<span className="county-all">{all}</span>}
      popupMatchSelectWidth={340}
      listHeight={320}
      value={[...regions]}
      onChange={(codes: string[]) => setRegions(codes)}
      options={allRegions.map((region) => ({ value: region.code, label: textOf(region.shortName, language), region }))}
      optionRender={({ data }) => (
        <span className="county-option">
          {textOf(data.region.name, language)}
          <span className="soft">{data.region.code}</span>
        </span>
      )}
      showSearch={{
        filterOption: (text, option) => option !== undefined && matchesCounty(option.region, text),
      }}
      notFoundContent={say('no-county')}
      popupRender={(list) => (
        <>
          <QuickPicks />
          {list}
        </>
      )}
    />
  )
}

function QuickPicks() {
  const say = useWords(frameWords)
  const { allRegions, language, setRegions } = useScope()
  const areas = [...new Set(allRegions.map((region) => region.area))].filter((area) => area !== '')
  const pick = (wanted: (region: RegionView) => boolean) =>
    setRegions(allRegions.filter(wanted).map((region) => region.code))

  return (
    <div className="county-quick">
      <Button onClick={() => setRegions([])}>{say('all-counties', { all: allRegions.length })}</Button>
      {areas.map((area) => (
        <Button key={area} onClick={() => pick((region) => region.area === area)}>
          {areaName(area, language)}
        </Button>
      ))}
      <Button onClick={() => pick((region) => region.povertyLevel === 'national')}>{say('national-counties')}</Button>
      <Button onClick={() => pick((region) => region.povertyLevel === 'municipal')}>{say('municipal-counties')}</Button>
    </div>
  )
}
