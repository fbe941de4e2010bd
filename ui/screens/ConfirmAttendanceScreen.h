// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"

namespace ui {

// One tap on the big button records; its words say what. The other button is for whoever began or
// ended at another desk of the shelter, of which this one does not know.
class ConfirmAttendanceScreen : public Page
{
    Q_OBJECT

public:
    explicit ConfirmAttendanceScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::ConfirmAttendance &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] core::EventKind next() const;
    [[nodiscard]] QString cardWords() const;
    void retranslateCard();

    core::screen::ConfirmAttendance m_state;
    QLabel *m_number;
    QLabel *m_known;
    QLabel *m_card;
    BigButton *m_keep = nullptr;
    BigButton *m_delete = nullptr;
    BigButton *m_record;
    BigButton *m_other;
};

} // namespace ui
