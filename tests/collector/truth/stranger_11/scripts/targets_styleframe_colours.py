"""Sales targets with colours for those who like colours."""
import pandas as pd
from styleframe import StyleFrame, Styler, utils

targets = pd.DataFrame({"branch": ["Ghent", "Porto", "Leeds", "Turku"], "target": [120, 95, 80, 60], "sold": [131, 70, 88, 61]})
styled = StyleFrame(targets, styler_obj=Styler(font_size=11, horizontal_alignment=utils.horizontal_alignments.left))
styled.apply_style_by_indexes(
    styled[styled["sold"] < styled["target"]], cols_to_style=["sold"], styler_obj=Styler(bg_color=utils.colors.red)
)
writer = styled.to_excel("targets.xlsx", sheet_name="Targets 2026", best_fit=["branch"])
writer.close()
