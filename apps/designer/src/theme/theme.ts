import {
  type ActionIconProps,
  type BadgeProps,
  type ButtonProps,
  type CSSVariablesResolver,
  createTheme,
  type DrawerProps,
  defaultVariantColorsResolver,
  type HoverCardProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type MultiSelectProps,
  type PopoverProps,
  type SelectProps,
  type TooltipProps,
  type VariantColorsResolver,
} from '@mantine/core';
import { searchSelect } from './search-select.ts';
import { cssVariables } from './tokens.ts';

const accent: MantineColorsTuple = [
  '#EEF3FD',
  '#DCE6FA',
  '#B9CCF5',
  '#93B4F5',
  '#6C92E6',
  '#4A74D4',
  '#3A62C4',
  '#2F55B5',
  '#264694',
  '#1E3875',
];

/** Neutral greys with the blue of the pictures' text in them, light to dark. */
const gray: MantineColorsTuple = [
  '#F4F6F9',
  '#EEF1F6',
  '#E6EAF0',
  '#D6DCE5',
  '#C9D0DA',
  '#98A2B3',
  '#66728A',
  '#525E6F',
  '#333D4C',
  '#18202B',
];

const dark: MantineColorsTuple = [
  '#F1F4F8',
  '#D5DCE5',
  '#AEB9C7',
  '#8B98AB',
  '#3C4757',
  '#2B3441',
  '#1C232D',
  '#10151C',
  '#0C1016',
  '#080B10',
];

/** The accent is light in the dark scheme, where white on it could not be read. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const known = defaultVariantColorsResolver(input);
  if (input.variant === 'subtle' && input.color === 'gray') {
    return { ...known, hover: 'var(--rung-hover)', color: 'var(--rung-text)' };
  }
  const isAccent = input.color === undefined || input.color === 'accent';
  // Mantine's would be darker than the panel around it in the dark scheme, where it is to stand out.
  if (isAccent && input.variant === 'light') {
    const hover = 'color-mix(in srgb, var(--rung-accent) 12%, var(--rung-selected))';
    return { ...known, background: 'var(--rung-selected)', hover, color: 'var(--rung-accent)' };
  }
  if (!isAccent || input.variant !== 'filled') return known;
  return {
    ...known,
    background: 'var(--rung-accent)',
    hover: 'var(--rung-accent-hover)',
    color: 'var(--rung-on-accent)',
  };
};

// What opens belongs to the screen's landmark, not to none.
const inMain = { target: '#main' };

/** Of a component that is not imported here, so that it is loaded where it is used. */
function withDefaults<Props>(defaultProps: Partial<Props>): { readonly defaultProps: Partial<Props> } {
  return { defaultProps };
}

// The list itself scrolls, which its box moves through: a region in it that scrolls, as Mantine would put there, is one that no key reaches.
const scrollingList = { options: { maxHeight: 220, overflowY: 'auto' } };

/** How the designer looks: system faces, an 8 px grid, dense controls, one accent. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver,
  colors: { accent, gray, dark },
  black: '#18202B',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", Menlo, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  components: {
    ActionIcon: withDefaults<ActionIconProps>({ variant: 'subtle', color: 'gray' }),
    Badge: withDefaults<BadgeProps>({ variant: 'default', radius: 'sm', tt: 'none', fw: 500 }),
    Button: withDefaults<ButtonProps>({ size: 'sm', styles: { label: { fontWeight: 500 } } }),
    Drawer: withDefaults<DrawerProps>({
      // Else each dialog would be one more banner of the page.
      attributes: { header: { role: 'presentation' } },
    }),
    HoverCard: withDefaults<HoverCardProps>({ portalProps: inMain }),
    Menu: withDefaults<MenuProps>({
      shadow: 'md',
      radius: 'md',
      portalProps: inMain,
      withInitialFocusPlaceholder: false,
    }),
    Modal: withDefaults<ModalProps>({
      radius: 'lg',
      centered: true,
      overlayProps: { backgroundOpacity: 0.45 },
      // Else each dialog would be one more banner of the page.
      attributes: { header: { role: 'presentation' } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } },
    }),
    // What is typed is looked for, and Enter takes the first that fits, as where one is chosen.
    MultiSelect: {
      ...withDefaults<MultiSelectProps>({
        searchable: true,
        selectFirstOptionOnChange: true,
        withScrollArea: false,
      }),
      styles: scrollingList,
    },
    Popover: withDefaults<PopoverProps>({ portalProps: inMain }),
    Select: {
      ...withDefaults<SelectProps>({ ...searchSelect, withScrollArea: false }),
      styles: scrollingList,
    },
    Tooltip: withDefaults<TooltipProps>({ openDelay: 400, withArrow: false, portalProps: inMain }),
  },
});

/** Mantine's own variables where they must be ours, so that its controls pass the same contrasts as the pictures. */
const ofMantine = {
  '--mantine-color-body': 'var(--rung-card)',
  '--mantine-color-text': 'var(--rung-text)',
  '--mantine-color-dimmed': 'var(--rung-muted)',
  '--mantine-color-placeholder': 'var(--rung-muted)',
  '--mantine-color-anchor': 'var(--rung-accent)',
  '--mantine-color-error': 'var(--rung-error)',
  '--mantine-color-default': 'var(--rung-card)',
  '--mantine-color-default-hover': 'var(--rung-hover)',
  '--mantine-color-default-color': 'var(--rung-text)',
  '--mantine-color-default-border': 'var(--rung-border)',
  '--mantine-color-disabled-color': 'var(--rung-muted)',
  '--mantine-primary-color-filled': 'var(--rung-accent)',
  '--mantine-primary-color-filled-hover': 'var(--rung-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--rung-on-accent)',
};

/** The tokens as CSS variables of both schemes. */
export const variablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...cssVariables('light'), ...ofMantine },
  dark: { ...cssVariables('dark'), ...ofMantine },
});
