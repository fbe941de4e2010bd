// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Screen.h"
#include "ui/Page.h"
#include "ui/ReadFieldView.h"

#include <array>
#include <optional>

namespace ui {

// Is this you? What the camera read of an ID, each thing under the cut-out of the photograph that
// it was read from. Where the reader doubts, one tap chooses.
class IdReviewScreen : public Page
{
    Q_OBJECT

public:
    explicit IdReviewScreen(const Theme &theme, QWidget *parent = nullptr);

    void show(const core::screen::IdReview &state);
    void forget() override;

protected:
    void retranslate() override;

private:
    struct Line
    {
        core::IdField field;
        ReadFieldView *view;
    };

    void buildFields();
    void buildFoot();
    [[nodiscard]] QString caption(core::IdField field) const;
    [[nodiscard]] QString value(core::IdField field) const;
    [[nodiscard]] ReadFieldView::Shown shownOf(core::IdField field) const;
    [[nodiscard]] ReadFieldView::Shown shownKana() const;
    void retranslateAddress();
    void retranslateNotices();
    [[nodiscard]] QString confirmWords() const;
    // What has to be answered yet; nullptr: nothing.
    [[nodiscard]] QWidget *asked() const;

    std::optional<core::screen::IdReview> m_state;
    QLabel *m_problem;
    QLabel *m_expired;
    std::array<Line, 4> m_lines;
    ReadFieldView *m_kana;
    QWidget *m_address;
    QLabel *m_addressAsked;
    BigButton *m_sameAddress;
    BigButton *m_otherAddress;
    BigButton *m_again;
    BigButton *m_chip;
    BigButton *m_otherHousehold;
    BigButton *m_haveNumber;
    BigButton *m_confirm;
};

} // namespace ui
