import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BranchesOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  DiffOutlined,
  EditOutlined,
  EnvironmentOutlined,
  FunctionOutlined,
  GlobalOutlined,
  HistoryOutlined,
  HomeOutlined,
  ImportOutlined,
  InsertRowAboveOutlined,
  PartitionOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SafetyOutlined,
  TableOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react'

export type ScreenName =
  | 'overview'
  | 'import'
  | 'returns'
  | 'review'
  | 'findings'
  | 'adjustments'
  | 'forms'
  | 'rules'
  | 'cooperatives'
  | 'enterprises'
  | 'industries'
  | 'villages'
  | 'relocation'
  | 'ecology'
  | 'education'
  | 'social'
  | 'integration'
  | 'exit'
  | 'pivot'
  | 'atlas'
  | 'indicators'
  | 'compare'
  | 'people'
  | 'audit'

/** Groups of the rail, in its order. */
export const screenGroups = [
  'group-returns',
  'group-production',
  'group-batches',
  'group-assessment',
  'group-explore',
  'group-book',
] as const

export type ScreenGroup = (typeof screenGroups)[number]

export interface Screen {
  readonly name: ScreenName
  readonly group: ScreenGroup | null
  readonly icon: ReactNode
  /** Shows figures of a period, and so has nothing to show in an empty book. */
  readonly needsReturns: boolean
  readonly Content: LazyExoticComponent<ComponentType>
}

/** Every screen, in the order of the rail. */
export const screens: readonly Screen[] = [
  {
    name: 'overview',
    group: null,
    icon: <DashboardOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({ default: (await import('../screens/overview/overview-screen.tsx')).OverviewScreen })),
  },
  {
    name: 'import',
    group: 'group-returns',
    icon: <ImportOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/import/import-screen.tsx')).ImportScreen })),
  },
  {
    name: 'returns',
    group: 'group-returns',
    icon: <ProfileOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/returns/returns-screen.tsx')).ReturnsScreen })),
  },
  {
    name: 'review',
    group: 'group-returns',
    icon: <CheckSquareOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/review/review-screen.tsx')).ReviewScreen })),
  },
  {
    name: 'findings',
    group: 'group-returns',
    icon: <AlertOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/findings/findings-screen.tsx')).FindingsScreen })),
  },
  {
    name: 'adjustments',
    group: 'group-returns',
    icon: <EditOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({
      default: (await import('../screens/adjustments/adjustments-screen.tsx')).AdjustmentsScreen,
    })),
  },
  {
    name: 'forms',
    group: 'group-returns',
    icon: <TableOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/forms/forms-screen.tsx')).FormsScreen })),
  },
  {
    name: 'rules',
    group: 'group-returns',
    icon: <PartitionOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/rules/rules-screen.tsx')).RulesScreen })),
  },
  {
    name: 'cooperatives',
    group: 'group-production',
    icon: <TeamOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/cooperatives/cooperatives-screen.tsx')).CooperativesScreen,
    })),
  },
  {
    name: 'enterprises',
    group: 'group-production',
    icon: <BankOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/enterprises/enterprises-screen.tsx')).EnterprisesScreen,
    })),
  },
  {
    name: 'industries',
    group: 'group-production',
    icon: <AppstoreOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/industries/industries-screen.tsx')).IndustriesScreen,
    })),
  },
  {
    name: 'villages',
    group: 'group-production',
    icon: <EnvironmentOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/villages/villages-screen.tsx')).VillagesScreen,
    })),
  },
  {
    name: 'relocation',
    group: 'group-batches',
    icon: <HomeOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/relocation/relocation-screen.tsx')).RelocationScreen,
    })),
  },
  {
    name: 'ecology',
    group: 'group-batches',
    icon: <BranchesOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/ecology/ecology-screen.tsx')).EcologyScreen,
    })),
  },
  {
    name: 'education',
    group: 'group-batches',
    icon: <ReadOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/education/education-screen.tsx')).EducationScreen,
    })),
  },
  {
    name: 'social',
    group: 'group-batches',
    icon: <SafetyOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/social/social-screen.tsx')).SocialScreen,
    })),
  },
  {
    name: 'integration',
    group: 'group-assessment',
    icon: <SafetyCertificateOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/integration/integration-screen.tsx')).IntegrationScreen,
    })),
  },
  {
    name: 'exit',
    group: 'group-assessment',
    icon: <AuditOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({ default: (await import('../screens/exit/exit-screen.tsx')).ExitScreen })),
  },
  {
    name: 'pivot',
    group: 'group-explore',
    icon: <InsertRowAboveOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({ default: (await import('../screens/pivot/pivot-screen.tsx')).PivotScreen })),
  },
  {
    name: 'atlas',
    group: 'group-explore',
    icon: <GlobalOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({ default: (await import('../screens/atlas/atlas-screen.tsx')).AtlasScreen })),
  },
  {
    name: 'indicators',
    group: 'group-explore',
    icon: <FunctionOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({
      default: (await import('../screens/indicators/indicators-screen.tsx')).IndicatorsScreen,
    })),
  },
  {
    name: 'compare',
    group: 'group-explore',
    icon: <DiffOutlined />,
    needsReturns: true,
    Content: lazy(async () => ({ default: (await import('../screens/compare/compare-screen.tsx')).CompareScreen })),
  },
  {
    name: 'people',
    group: 'group-book',
    icon: <UserOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/people/people-screen.tsx')).PeopleScreen })),
  },
  {
    name: 'audit',
    group: 'group-book',
    icon: <HistoryOutlined />,
    needsReturns: false,
    Content: lazy(async () => ({ default: (await import('../screens/audit/audit-screen.tsx')).AuditScreen })),
  },
]

export function screenNamed(name: string | undefined): Screen | undefined {
  return screens.find((screen) => screen.name === name)
}
