// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/SampleOutreach.h"

using namespace Qt::StringLiterals;

namespace ui::samples {

using namespace core;

SampleOutreach::SampleOutreach(DeskWindow &window)
    : family(*new OutreachFamilyScreen(window.theme()))
    , codes(*new OutreachCodesScreen(window.theme()))
    , m_window(window)
{
    window.addPage(family);
    window.addPage(codes);
}

void SampleOutreach::showFamily(std::size_t members)
{
    OutreachFamily page;
    for (std::size_t i = 0; i < members; ++i) {
        Draft draft;
        if (i % 3 != 2) {
            draft.name = Field<QString>{u"見本　花子"_s, FieldSource::Chip, 100};
            draft.birthDate = Field<QDate>{QDate(1980, 2, 17), FieldSource::Chip, 100};
        }
        page.members.push_back(draft);
    }
    family.show(page);
    m_window.showPage(family, DeskWindow::Content::Somebody);
}

// As large as a code of eight people with kanji names.
void SampleOutreach::showCodes(int many, SlipState paper)
{
    OutreachCodes page;
    for (int i = 0; i < many; ++i) {
        page.texts << u"HNN1:"_s + QString(u"MIHON0"_s).repeated(90);
    }
    page.people = 8 * many;
    page.paper = paper;
    codes.show(page);
    m_window.showPage(codes, DeskWindow::Content::Somebody);
}

} // namespace ui::samples
