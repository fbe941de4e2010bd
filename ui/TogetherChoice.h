// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ManyPages.h"
#include "ui/BigButton.h"

#include <QWidget>

namespace ui {

// Whether several people are one household. Shows what it is told and says what somebody wants it
// to be; more than fit into a household cannot become one.
class TogetherChoice : public QWidget
{
    Q_OBJECT

public:
    using Together = core::screen::Together;

    explicit TogetherChoice(const Theme &theme, QWidget *parent = nullptr);

    void setState(Together together, int people);
    // What is to be said about how many fit into a household; empty: nothing.
    [[nodiscard]] QString limit() const;
    void retranslate();
    // For a household that is full.
    [[nodiscard]] static QString fullHousehold();

Q_SIGNALS:
    void chosen(core::screen::Together together);

private:
    BigButton *addButton(const Theme &theme, Together together);

    Together m_together = Together::No;
    int m_people = 0;
    BigButton *m_household;
    BigButton *m_no;
};

} // namespace ui
