// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/ShelterModel.h"

namespace ui {

class PickTable;

class ChooseShelterScreen : public Page
{
    Q_OBJECT

public:
    explicit ChooseShelterScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ChooseShelter &state);

protected:
    void retranslate() override;

private:
    ShelterModel m_shelters;
    PickTable *m_table;
};

} // namespace ui
