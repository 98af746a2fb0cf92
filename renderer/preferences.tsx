import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { createSpeaker, type Speaker } from '../core/messages/format.ts';
import type { Language } from '../core/schemas.ts';
import { bridge, call, type Theme } from './bridge.ts';

interface Preferences {
  language: Language;
  theme: Theme;
  /** What `system` comes to now. */
  shownTheme: 'light' | 'dark';
  speaker: Speaker;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const PreferencesContext = createContext<Preferences | null>(null);
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, changeLanguage] = useState(bridge.initial.language);
  const [theme, changeTheme] = useState(bridge.initial.theme);
  const [systemIsDark, setSystemIsDark] = useState(darkSystem.matches);

  useEffect(() => {
    const follow = (event: MediaQueryListEvent) => setSystemIsDark(event.matches);
    darkSystem.addEventListener('change', follow);
    return () => darkSystem.removeEventListener('change', follow);
  }, []);

  const shownTheme = theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shownTheme;
  }, [shownTheme]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const setLanguage = useCallback((chosen: Language) => {
    changeLanguage(chosen);
    bridge.setLanguage(chosen);
    remember({ language: chosen }, chosen);
  }, []);
  const setTheme = useCallback(
    (chosen: Theme) => {
      changeTheme(chosen);
      bridge.setTheme(chosen);
      remember({ theme: chosen }, language);
    },
    [language],
  );

  const value = useMemo(
    () => ({ language, theme, shownTheme, speaker: createSpeaker(language), setLanguage, setTheme }),
    [language, theme, shownTheme, setLanguage, setTheme],
  ) satisfies Preferences;
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

/** A choice that could not be kept still holds for this window. */
function remember(settings: { language?: Language; theme?: Theme }, language: Language): void {
  call('app.saveSettings', settings, { language }).catch(() => {});
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences is used outside its provider');
  return preferences;
}

/** The formatter's `text`, in the language on screen. */
export function useText(): Speaker['text'] {
  return usePreferences().speaker.text;
}
