#[cfg(feature = "html")]
mod html;
mod text;
