"""How printed pages look: on A4 and on Letter, in black and white as well as in colour."""

from typing import Final

__all__ = ["STYLE"]

STYLE: Final = """
@page { size: auto; margin: 15mm 16mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.42 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #1c1c1c;
  max-width: 186mm; margin: 10mm auto; padding: 0 4mm; }
h1 { font-size: 20pt; margin: 0 0 2mm; } h2 { font-size: 13pt; margin: 5mm 0 1.5mm; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; } p, ul, ol { margin: 0 0 2.5mm; }
h1, h2, h3 { break-after: avoid; } p, li { orphans: 2; widows: 2; }
ul, ol { padding-left: 6mm; } li { margin-bottom: 1mm; }
.serif { font-family: "Liberation Serif", "Times New Roman", serif; font-size: 12.5pt; }
.sheet { display: table; width: 100%; } .body { display: table-row-group; }
.body > div { padding: 0 1px; }
.foot { display: table-footer-group; break-inside: avoid; }
.notice { font-size: 8.5pt; letter-spacing: .05em; color: #555; border-top: 1px solid #999;
  margin: 5mm 0 0; padding-top: 1.5mm; }
.secret { border: 1.5px solid #9a5a12; color: #7a4408; padding: 1.5mm 3mm; font-weight: 700; }
.head { display: flex; align-items: center; gap: 5mm; margin-bottom: 3mm; }
.head img { height: 14mm; border: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin: 2mm 0 4mm; }
table.fixed { table-layout: fixed; }
th, td { border: 1px solid #999; padding: 1mm 2mm; text-align: left; vertical-align: top; }
th { background: #f1efe8; } tr { break-inside: avoid; }
.worths { font-size: 9pt; line-height: 1.3; } .worths td { padding: .6mm 1.5mm; }
tbody.paragraph { break-inside: avoid; } tbody.paragraph td.value { text-align: right; }
.red { color: #9c2f12; } .red td:first-child { border-left: 3px solid #9c2f12; }
.grid th, .grid td { padding: 1.2mm 1mm; } .grid th { font-size: 7pt; }
.grid td { font-size: 9pt; height: 9mm; }
.clause { break-inside: avoid; margin-bottom: 5mm; }
.lines { border-bottom: 1px solid #bbb; height: 7.5mm; }
.plate { height: 238mm; break-after: page; display: flex; flex-direction: column;
  border: 1px dashed #bbb; text-align: center; }
.plate:last-child { break-after: auto; }
.half { flex: 1 1 0; display: flex; flex-direction: column; align-items: center;
  justify-content: center; gap: 6mm; padding: 4mm; font-weight: 700; line-height: 1.1; }
.half img { height: 38mm; border: 1px solid #ccc; } .turned { transform: rotate(180deg); }
.fold { border-top: 1px dashed #999; font-size: 8pt; letter-spacing: .05em; color: #555;
  padding-top: 1mm; }
@media print { body { margin: 0 auto; padding: 0; max-width: none; }
  .break { break-before: page; } }
"""
