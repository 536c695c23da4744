import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { usePreferences } from './preferences.tsx'
import { antdTheme } from './theme.ts'

/** Colours, density and the texts of antd's own pieces, in the person's language and theme. */
export function Dress({ children }: { readonly children: ReactNode }) {
  const { language, dark } = usePreferences()
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={antdTheme(dark)}
      componentSize="small"
      button={{ autoInsertSpace: false }}
    >
      <App message={{ maxCount: 3 }} notification={{ placement: 'bottomRight', maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  )
}
