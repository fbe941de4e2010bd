// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/MakeShiftPinScreen.h"

namespace ui {

MakeShiftPinScreen::MakeShiftPinScreen(const Theme &theme, QWidget *parent)
    : DigitsPage(theme, parent)
{
    problem()->hide();
}

void MakeShiftPinScreen::show(const core::screen::MakeShiftPin &)
{
    forget();
    retranslate();
}

void MakeShiftPinScreen::retranslate()
{
    DigitsPage::retranslate();
    heading()->setText(tr("この勤務のあいだの、短い番号を決めます"));
    advice()->setText(tr("4けたから6けた。名簿にもどるとき、合言葉のかわりに使います。"
                         "「鍵をかける」を押すか、5回まちがえると、なくなります。"
                         "カードの暗証番号とはちがう番号にしてください。"));
}

} // namespace ui
