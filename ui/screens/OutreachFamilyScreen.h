// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/OutreachSession.h"
#include "ui/ChoiceGrid.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

// Outreach: who is in the family so far, and the ways to add the next one.
class OutreachFamilyScreen : public Page
{
    Q_OBJECT

public:
    explicit OutreachFamilyScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::OutreachFamily &family);
    void forget() override;

Q_SIGNALS:
    void addWished();
    void removeWished(std::size_t member);
    void codesWished();
    void forgetWished();

protected:
    void retranslate() override;

private:
    void touch(std::size_t member);
    [[nodiscard]] Choice choiceOf(std::size_t at) const;

    core::OutreachFamily m_family;
    std::optional<std::size_t> m_touched; // another touch takes them away
    QLabel *m_advice;
    ChoiceGrid *m_members;
    BigButton *m_forget;
    BigButton *m_add;
    BigButton *m_codes;
};

} // namespace ui
