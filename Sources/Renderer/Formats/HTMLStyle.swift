/// How a report looks as HTML, on a screen and on A4.
enum HTMLStyle {
    static let sheet = """

        :root { color-scheme: light; }
        body { max-width: 62rem; margin: 2rem auto; padding: 0 1.25rem; color: #1a1a1a; background: #fff;
          font: 16px/1.75 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        h1 { font-size: 1.8rem; line-height: 1.3; margin: 0 0 .4rem; }
        h2 { font-size: 1.25rem; margin: 2.4rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid #1f4e79; }
        .subtitle { margin: .1rem 0; color: #555; }
        nav { margin: 1.5rem 0; padding: .6rem 1rem; background: #f4f6f8; font-size: .9rem; }
        nav p { margin: 0; font-weight: bold; }
        nav ul { margin: .3rem 0 0; padding: 0; columns: 3; list-style: none; }
        a { color: #1f4e79; text-decoration: none; }
        code { font-size: .9em; background: #f4f6f8; padding: 0 .2em; }
        .table { overflow-x: auto; margin: 1.2rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.45;
          font-variant-numeric: tabular-nums; border-top: 2px solid #1a1a1a; border-bottom: 2px solid #1a1a1a; }
        caption { text-align: left; font-weight: bold; padding-bottom: .4rem; font-size: .92rem; }
        th, td { padding: .28rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
        th { border-bottom: 1px solid #1a1a1a; font-weight: bold; vertical-align: bottom; }
        td { border-bottom: 1px solid #e3e3e3; min-width: 3em; }
        td:first-child:not(.number), td.number + td:not(.number) { min-width: 9em; }
        .number { text-align: right; overflow-wrap: normal; }
        th.number { max-width: 6em; }
        td.number { white-space: nowrap; }
        .remainder, .data { color: #666; font-size: .82rem; }
        figure { margin: 1.6rem 0; }
        figure img { width: 100%; height: auto; }
        figcaption { font-size: .9rem; }
        @page { size: A4; margin: 18mm 15mm; }
        @media print {
          body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; line-height: 1.6; }
          p, li, figcaption { orphans: 3; widows: 3; }
          h2 { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          thead { display: table-header-group; break-after: avoid; }
          caption { break-after: avoid; }
          table { font-size: 8pt; }
          .table { overflow: visible; }
          a { color: inherit; }
        }

        """
}
