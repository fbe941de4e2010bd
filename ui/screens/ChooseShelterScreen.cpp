// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/ChooseShelterScreen.h"

#include "ui/PickTable.h"

#include <QVBoxLayout>

namespace ui {

ChooseShelterScreen::ChooseShelterScreen(const Theme &theme, QWidget *parent)
    : Page(theme, parent)
    , m_table(new PickTable(theme, m_shelters, ShelterModel::Name))
{
    content()->addWidget(m_table, 1);
    connect(m_table, &PickTable::picked, this, [this](int row) {
        Q_EMIT wish(core::input::ShelterPicked{m_shelters.shelterAt(row).code});
    });
}

void ChooseShelterScreen::show(const core::screen::ChooseShelter &state)
{
    m_shelters.setShelters(state.shelters, state.current);
    retranslate();
}

void ChooseShelterScreen::retranslate()
{
    heading()->setText(tr("この受付機は、どの避難所ですか？"));
    m_table->setAccessibleTitle(tr("避難所の一覧"));
    m_shelters.retranslate();
}

} // namespace ui
