// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/Handle.h"
#include "ui/MarkView.h"
#include "ui/Page.h"
#include "ui/SlipLine.h"

namespace ui {

// A wrist number, huge, with its QR: what Done and Counted share.
class NumberPage : public Page
{
    Q_OBJECT

public:
    NumberPage(const Theme &theme, QWidget *parent);

    void forget() override;

protected:
    void setNumber(const core::HandleKey &who, const core::Cell &cell);
    void retranslate() override;

    [[nodiscard]] PictureView *picture() const { return m_picture; }
    [[nodiscard]] QLabel *lead() const { return m_lead; }
    // "Write it on the band"
    [[nodiscard]] QLabel *keep() const { return m_keep; }
    [[nodiscard]] SlipLine *slips() const { return m_slips; }

private:
    std::optional<core::HandleKey> m_who;
    QLabel *m_caption;
    QLabel *m_number;
    QLabel *m_keep;
    SlipLine *m_slips;
    PictureView *m_picture;
    QLabel *m_lead;
    MarkView *m_mark;
};

} // namespace ui
