// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

class QGridLayout;

namespace ui {

// Is this you? What was read, in large type; one tap confirms.
class ReviewScreen : public Page
{
    Q_OBJECT

public:
    explicit ReviewScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::Review &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    struct Line
    {
        QLabel *caption;
        QLabel *value;
    };
    Line addLine(QGridLayout *grid, int row);
    [[nodiscard]] QString guestWords() const;
    void fill(const Line &line, const QString &caption, const std::optional<QString> &value);

    core::screen::Review m_state;
    QLabel *m_guest;
    QLabel *m_household;
    BigButton *m_other;
    Line m_name;
    Line m_birthDate;
    Line m_address;
    Line m_sex;
    BigButton *m_confirm;
    BigButton *m_haveNumber;
    BigButton *m_notMe;
};

} // namespace ui
