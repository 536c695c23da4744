import { words } from './words.ts'

/** Which layer figures are made of. */
export const layerWords = words({
  'zh-CN': {
    layer: '数据层',
    'layer-is': '数据层：{{layer}}',
    adjusted: '调整后',
    'adjusted-count': '调整后（{{count}}）',
    source: '报送原值',
    'adjusted-hint': '数据层：调整后。各项数字含 {{count}} 处调整；区县报送的原值保持不变。',
    'source-hint': '数据层：报送原值。各项数字按区县报送计算，未计入 {{count}} 处调整。',
  },
  en: {
    layer: 'Layer',
    'layer-is': 'Layer: {{layer}}',
    adjusted: 'Adjusted',
    'adjusted-count': 'Adjusted ({{count}})',
    source: 'As sent',
    'adjusted-hint': 'Layer: adjusted. {{count}} adjustments are inside all figures; what was sent stays as it was.',
    'adjusted-hint_one': 'Layer: adjusted. {{count}} adjustment is inside all figures; what was sent stays as it was.',
    'source-hint': 'Layer: as sent. All figures are as the counties sent them; {{count}} adjustments are left out.',
    'source-hint_one': 'Layer: as sent. All figures are as the counties sent them; {{count}} adjustment is left out.',
  },
})
