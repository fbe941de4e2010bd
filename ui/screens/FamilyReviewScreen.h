// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/ChoiceGrid.h"
#include "ui/Page.h"

#include <optional>

namespace ui {

// The family of a QR: each of them a tile that one tap unticks, what is missing in the tile, and
// one confirmation for all.
class FamilyReviewScreen : public Page
{
    Q_OBJECT

public:
    explicit FamilyReviewScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::FamilyReview &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    [[nodiscard]] QString birthOf(const core::FamilyMember &member) const;
    [[nodiscard]] QString wordsOf(std::size_t at) const;
    [[nodiscard]] Choice choiceOf(std::size_t at) const;
    [[nodiscard]] QString together() const;

    std::optional<core::screen::FamilyReview> m_state;
    ChoiceGrid *m_members;
    QLabel *m_together;
    BigButton *m_ask;
    BigButton *m_confirm;
    BigButton *m_back;
};

} // namespace ui
