;; The sum of the products of two rows of signed bytes, sixteen at a time (WebAssembly SIMD). `a` and `b` are
;; where the rows start in the memory, `end` is where row `a` ends; their lengths are multiples of 16.
;; The module in byte-dot-module.ts is made of this text; a test compares them.
(module
  (memory (export "memory") 0)
  (func (export "dot") (param $a i32) (param $b i32) (param $end i32) (result i32)
    (local $x v128) (local $y v128) (local $sum v128)
    (loop $next
      (local.set $x (v128.load (local.get $a)))
      (local.set $y (v128.load (local.get $b)))
      (local.set $sum (i32x4.add (local.get $sum)
        (i32x4.add
          (i32x4.extadd_pairwise_i16x8_s (i16x8.extmul_low_i8x16_s (local.get $x) (local.get $y)))
          (i32x4.extadd_pairwise_i16x8_s (i16x8.extmul_high_i8x16_s (local.get $x) (local.get $y))))))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
      (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum))))))
