declare module '*.yml?words' {
  export const catalogue: Readonly<Record<string, { readonly message: string }>>;
}
