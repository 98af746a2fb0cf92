import { App, ConfigProvider, theme as themes } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { usePreferences } from '../preferences.tsx';
import { styleNonce } from '../style-nonce.ts';

const shared = {
  fontFamily: 'var(--sans)',
  fontSize: 14,
  borderRadius: 4,
  controlHeight: 32,
  motionDurationFast: '0.08s',
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.15s',
  wireframe: false,
};
const light = {
  ...shared,
  colorPrimary: '#1B2A41',
  colorInfo: '#1B2A41',
  colorSuccess: '#0E7F63',
  colorWarning: '#B87A00',
  colorError: '#C8372D',
  colorLink: '#1F5FA8',
  colorBgBase: '#FFFFFF',
  colorBgLayout: '#FAFAF8',
  colorTextBase: '#1B2A41',
  colorTextPlaceholder: '#68727F',
  colorTextDescription: '#5A6472',
  colorBorder: '#8D96A3',
};
const dark = {
  ...shared,
  colorPrimary: '#8FB2E6',
  colorInfo: '#8FB2E6',
  colorSuccess: '#4CC3A0',
  colorWarning: '#E0A63A',
  colorError: '#FF8A7E',
  colorLink: '#8FB2E6',
  colorBgBase: '#14181F',
  colorBgContainer: '#1A1F28',
  colorBgElevated: '#1A1F28',
  colorBgLayout: '#14181F',
  colorBgSpotlight: '#2C343F',
  colorBorderSecondary: '#2C343F',
  colorTextBase: '#E6E9EF',
  colorTextPlaceholder: '#99A3B3',
  colorTextDescription: '#A7B0BF',
  colorBorder: '#6B7686',
};

/** Everything of Ant Design stands under this: language, colours, and the nonce its styles need. */
export function AntDesign({ children }: { children: ReactNode }) {
  const { language, shownTheme } = usePreferences();
  const isDark = shownTheme === 'dark';
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      csp={{ nonce: styleNonce }}
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: isDark ? themes.darkAlgorithm : themes.defaultAlgorithm,
        token: isDark ? dark : light,
        components: {
          Button: { primaryShadow: 'none', ...(isDark && { primaryColor: '#14181F' }) },
          // The track must be seen on the paper, or nothing says what is chosen.
          Segmented: isDark
            ? { trackBg: '#2C343F', itemColor: '#C3CBD8', itemSelectedBg: '#4A5668' }
            : { trackBg: '#E9ECF0', itemColor: '#4A5563' },
        },
      }}
    >
      <App className="ant-app-root">{children}</App>
    </ConfigProvider>
  );
}
