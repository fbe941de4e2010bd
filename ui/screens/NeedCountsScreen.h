// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/ChoiceGrid.h"
#include "ui/Page.h"

namespace ui {

// How many of those who are here need what; a tap lists them.
class NeedCountsScreen : public Page
{
    Q_OBJECT

public:
    explicit NeedCountsScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::NeedCounts &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString ownWords() const;

    core::screen::NeedCounts m_state;
    ChoiceGrid *m_needs;
    QLabel *m_advice;
    QLabel *m_own;
};

} // namespace ui
