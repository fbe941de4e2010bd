// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Cell.h"
#include "core/Handle.h"
#include "marks/Qr.h"
#include "ui/Theme.h"

#include <QWidget>

#include <optional>

namespace ui {

// A wrist number's QR code, or a family's, black on white in every theme, as cameras want it.
class MarkView : public QWidget
{
    Q_OBJECT

public:
    // side is at 1080 lines.
    MarkView(const Theme &theme, int side, QWidget *parent = nullptr);

    void setMark(const core::HandleKey &who, const core::Cell &cell);
    void setText(const QByteArray &text);
    void clear();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(const QByteArray &text, marks::Correction correction);

    const Theme &m_theme;
    int m_side;
    std::optional<marks::Modules> m_modules;
};

} // namespace ui
